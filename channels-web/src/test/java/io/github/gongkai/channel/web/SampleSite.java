package io.github.gongkai.channel.web;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static io.github.gongkai.channel.web.WebFixtures.TEXT;
import static io.github.gongkai.channel.web.WebFixtures.publication;

/** A site with every page kind: a catalog, a topic, fixed parts, links, a repealed document and enough entries to turn pages. */
public final class SampleSite {
    static final String CATALOG = """
            {"schema": "gongkai/catalog/1", "id": "qinghe", "title": "示例县公开事项目录", "version": "2026-1",
             "sections": [{"domain": {"code": "compulsory-education", "name": "义务教育"}},
                          {"domain": {"code": "municipal-services", "name": "市政服务"}}],
             "items": [
              {"id": "item-1", "domain": "compulsory-education", "path": ["招生管理", "招生政策"],
               "standard": {"content": "招生计划\\n招生范围", "timeLimit": {"text": "自信息形成之日起20个工作日内"},
                "legalBasis": {"text": "《中华人民共和国义务教育法》"}, "body": {"text": "县教育局"},
                "carriers": {"text": "■政府网站"}, "audience": {"generalPublic": true, "specificGroup": false},
                "modes": ["proactive"], "levels": ["county"], "stages": ["result"]}},
              {"id": "item-2", "domain": "municipal-services", "path": ["供水", "停水通知"],
               "standard": {"content": "停水时间", "stages": ["service"]}}]}
            """;

    private SampleSite() {}

    /** The settings, with a catalog beside the site's folder. */
    public static ChannelConfig config(Path folder, Map<String, String> more) {
        try {
            Path catalog = folder.resolve("catalog.json");
            Files.createDirectories(folder);
            Files.writeString(catalog, CATALOG);
            ChannelConfig plain = WebFixtures.config(folder.resolve("site"));
            Map<String, String> values = new TreeMap<>(plain.values());
            values.put("catalog", catalog.toString());
            values.put("topicTitle", "基层政务公开标准化规范化试点");
            values.put("contact", "县政务公开办公室");
            values.putAll(more);
            return new ChannelConfig(plain.id(), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its publications, in the order in which they came out. */
    public static List<Publication> publications() {
        List<Publication> all = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            all.add(in(publication("n-" + i, 1, "第 " + i + " 号招生公告"), "compulsory-education", "义务教育", "item-1", i));
        }
        all.add(publication("policy", 1, "示例县教育局关于做好义务教育阶段学校招生入学工作的通知"));
        all.add(publication(
                "reading",
                1,
                "招生入学政策图解",
                "<p>图解正文：就近入学。</p>",
                new PublicationLink(PublicationLink.Kind.INTERPRETS, new PublicationId("policy"))));
        all.add(in(publication("guide", 1, "政府信息公开指南"), "disclosure-guide", "政府信息公开指南", "x", 1));
        all.add(in(publication("rules", 1, "政府信息公开审查制度"), "disclosure-rules", "政府信息公开制度", "x", 2));
        all.add(in(publication("report", 1, "2019年政府信息公开工作年度报告"), "disclosure-annual-report", "政府信息公开年报", "x", 3));
        all.add(in(publication("work", 1, "试点工作启动"), "pilot-work", "试点工作", "x", 4));
        all.add(repealed(in(publication("old", 1, "旧的供水办法"), "municipal-services", "市政服务", "item-2", 5)));
        return all;
    }

    static Publication in(Publication p, String domain, String name, String item, int day) {
        return new Publication(
                p.id(),
                p.revision(),
                new ItemId(item),
                new Domain(new DomainCode(domain), name),
                p.title(),
                day % 2 == 0 ? p.body() : DisclosingBody.of("gov", "示例县人民政府"),
                p.indexNumber(),
                p.documentNumber(),
                p.attribute(),
                p.formedOn(),
                p.formedOn().minusDays(day).atTime(9, 0),
                p.validity(),
                p.source(),
                p.keywords(),
                p.summary(),
                TEXT + "<p>编号 " + p.id() + "。</p>",
                p.attachments(),
                p.links(),
                p.nilReturn());
    }

    private static Publication repealed(Publication p) {
        return new Publication(
                p.id(),
                p.revision(),
                p.item(),
                p.domain(),
                p.title(),
                p.body(),
                p.indexNumber(),
                p.documentNumber(),
                p.attribute(),
                p.formedOn(),
                p.publishedAt(),
                Validity.REPEALED,
                p.source(),
                p.keywords(),
                p.summary(),
                p.html(),
                p.attachments(),
                p.links(),
                p.nilReturn());
    }

    /** Text of every file that readers can fetch, by name. */
    static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path root = site.toRealPath();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".gongkai")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }
}
