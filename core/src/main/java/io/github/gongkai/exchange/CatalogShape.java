package io.github.gongkai.exchange;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;

/** The form of a catalog's JSON (目录 JSON 格式). */
final class CatalogShape {
    static final String SCHEMA = "gongkai/catalog/1";

    static final JsonShape DOMAIN = JsonShape.of("领域")
            .must("code", "领域代码", JsonShape.text())
            .must("name", "领域名称", JsonShape.text())
            .closed();

    static final JsonShape SECTION = JsonShape.of("目录中的一个领域")
            .must("domain", "领域", JsonShape.object(DOMAIN))
            .may("title", "表名", JsonShape.text())
            .may("compiledBy", "编制单位", JsonShape.text())
            .closed();

    static final JsonShape ELEMENT = JsonShape.of("公开内容要素")
            .must("name", "要素名称", JsonShape.text())
            .may("required", "是否必须公开，缺省为是", new JsonShape.Value.Flag())
            .closed();

    /** What stands beside the text of a phrase is worked out anew when it is read. */
    static final JsonShape PHRASE = JsonShape.of("原文及其含义；读取时只取原文，重新解析")
            .must("text", "原文", JsonShape.text())
            .open();

    static final JsonShape AUDIENCE = JsonShape.of("公开对象")
            .may("generalPublic", "全社会", new JsonShape.Value.Flag())
            .may("specificGroup", "特定群体", new JsonShape.Value.Flag())
            .may("group", "特定群体的名称", JsonShape.text())
            .closed();

    static final JsonShape STANDARD = JsonShape.of("公开标准")
            .may("content", "公开内容（要素）原文", JsonShape.text())
            .may("elements", "公开内容的各项要素", JsonShape.objects(ELEMENT))
            .may("legalBasis", "公开依据", new JsonShape.Value.Phrase(PHRASE))
            .may("timeLimit", "公开时限", new JsonShape.Value.Phrase(PHRASE))
            .may("body", "公开主体", new JsonShape.Value.Phrase(PHRASE))
            .may("carriers", "公开渠道和载体", new JsonShape.Value.Phrase(PHRASE))
            .may("audience", "公开对象", JsonShape.object(AUDIENCE))
            .may("modes", "公开方式", JsonShape.codes(DisclosureMode.values(), DisclosureMode::code))
            .may("levels", "公开层级", JsonShape.codes(DisclosureLevel.values(), DisclosureLevel::code))
            .may("stages", "五公开", JsonShape.codes(OpennessStage.values(), OpennessStage::code))
            .may("links", "公开流程", JsonShape.codes(ProcessLink.values(), ProcessLink::code))
            .closed();

    static final JsonShape ITEM = JsonShape.of("公开事项")
            .must("id", "事项标识，各版本不变", JsonShape.text())
            .must("domain", "领域代码", JsonShape.text())
            .may("serial", "序号", JsonShape.text())
            .may("path", "一级事项、二级事项等，自上而下", JsonShape.texts())
            .may("standard", "公开标准", JsonShape.object(STANDARD))
            .may("extra", "附加栏目，按栏目名称", new JsonShape.Value.TextMap())
            .closed();

    static final JsonShape CATALOG = JsonShape.of("基层政务公开标准目录")
            .may("schema", "格式", new JsonShape.Value.Constant(SCHEMA))
            .must("id", "目录标识", JsonShape.text())
            .must("title", "目录名称", JsonShape.text())
            .must("version", "目录版本", JsonShape.text())
            .may("validFrom", "生效日期", JsonShape.text(JsonShape.DATE))
            .may("validTo", "失效日期", JsonShape.text(JsonShape.DATE))
            .may("sections", "各领域", JsonShape.objects(SECTION))
            .may("items", "各公开事项", JsonShape.objects(ITEM))
            .oneOf("sections", "items")
            .closed();

    private CatalogShape() {}
}
