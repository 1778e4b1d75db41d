package io.github.gongkai.exchange;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;

/** The form of a publication's JSON (公开信息 JSON 格式). */
final class PublicationShape {
    static final String SCHEMA = "gongkai/publication/1";

    private static final String DATE_TIME =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$";

    static final JsonShape DIVISION = JsonShape.of("行政区划")
            .must("code", "GB/T 2260 代码", JsonShape.text("^[0-9]{6}$"))
            .must("name", "名称", JsonShape.text())
            .closed();

    static final JsonShape BODY = JsonShape.of("公开主体")
            .must("id", "主体标识", JsonShape.text())
            .must("name", "规范名称", JsonShape.text())
            .may("creditCode", "统一社会信用代码", JsonShape.text("^[0-9A-Z]{18}$"))
            .may("division", "行政区划", JsonShape.object(DIVISION))
            .may("level", "公开层级", JsonShape.code(DisclosureLevel.values(), DisclosureLevel::code))
            .closed();

    static final JsonShape DOCUMENT_NUMBER = JsonShape.of("发文字号")
            .must("text", "发文字号原文", JsonShape.text())
            .may("issuerCode", "发文机关代字", JsonShape.text())
            .may("year", "年份", new JsonShape.Value.Whole(1))
            .may("number", "顺序号", new JsonShape.Value.Whole(1))
            .closed();

    static final JsonShape ATTACHMENT = JsonShape.of("附件")
            .must("name", "文件名", JsonShape.text())
            .must("mediaType", "媒体类型", JsonShape.text())
            .may("size", "字节数", new JsonShape.Value.Whole(0))
            .must("url", "地址", JsonShape.text())
            .may("sha256", "SHA-256 校验值", JsonShape.text())
            .closed();

    static final JsonShape LINK = JsonShape.of("与另一条公开信息的关联")
            .must("kind", "关联种类", JsonShape.code(PublicationLink.Kind.values(), PublicationLink.Kind::code))
            .must("target", "另一条的标识", JsonShape.text())
            .closed();

    static final JsonShape NIL_RETURN = JsonShape.of("零报告")
            .must("from", "起始日期", JsonShape.text(JsonShape.DATE))
            .must("to", "截止日期", JsonShape.text(JsonShape.DATE))
            .must("reason", "事由", JsonShape.text())
            .closed();

    static final JsonShape PUBLICATION = JsonShape.of("公开信息")
            .may("schema", "格式", new JsonShape.Value.Constant(SCHEMA))
            .must("id", "信息标识，各修订不变", JsonShape.text())
            .may("revision", "修订号，缺省为 1", new JsonShape.Value.Whole(1))
            .must("item", "所属公开事项的标识", JsonShape.text())
            .must("domain", "领域", JsonShape.object(CatalogShape.DOMAIN))
            .must("title", "标题", JsonShape.text())
            .must("body", "公开主体", JsonShape.object(BODY))
            .may("indexNumber", "索引号", JsonShape.text())
            .may("documentNumber", "发文字号", new JsonShape.Value.Phrase(DOCUMENT_NUMBER))
            .may("attribute", "公开属性", JsonShape.code(PublicityAttribute.values(), PublicityAttribute::code))
            .must("formedOn", "信息形成日期", JsonShape.text(JsonShape.DATE))
            .may("publishedAt", "发布时间，当地时间", JsonShape.text(DATE_TIME))
            .may("validity", "有效性", JsonShape.code(Validity.values(), Validity::code))
            .may("source", "信息来源", JsonShape.text())
            .may("keywords", "主题词", JsonShape.texts())
            .may("summary", "摘要", JsonShape.text())
            .may("html", "正文，HTML；零报告可以没有", JsonShape.text())
            .may("attachments", "附件", JsonShape.objects(ATTACHMENT))
            .may("links", "关联的公开信息", JsonShape.objects(LINK))
            .may("nilReturn", "零报告", JsonShape.object(NIL_RETURN))
            .oneOf("html", "nilReturn")
            .closed();

    private PublicationShape() {}
}
