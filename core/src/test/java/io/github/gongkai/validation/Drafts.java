package io.github.gongkai.validation;

import io.github.gongkai.body.BodyId;
import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.catalog.CatalogId;
import io.github.gongkai.catalog.CatalogSection;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.DocumentNumber;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.ParseStatus;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faultless subjects that an example spoils in one place. */
final class Drafts {
    static final Domain EDUCATION = new Domain(new DomainCode("compulsory-education"), "义务教育");

    private Drafts() {}

    static final class OfCatalog {
        String title = "南陵县义务教育领域基层政务公开标准目录";

        @Nullable
        LocalDate from = LocalDate.of(2026, 1, 1);

        @Nullable
        LocalDate to;

        List<CatalogSection> sections = new ArrayList<>(List.of(new CatalogSection(EDUCATION, null, null)));
        List<OfItem> items = new ArrayList<>(List.of(new OfItem(), new OfItem("i2", "2", "学区划分")));

        OfItem item() {
            return items.get(0);
        }

        DisclosureCatalog make() {
            return new DisclosureCatalog(
                    new CatalogId("c"),
                    title,
                    "1",
                    from,
                    to,
                    sections,
                    items.stream().map(OfItem::make).toList());
        }
    }

    static final class OfItem {
        String id = "i1";
        DomainCode domain = EDUCATION.code();

        @Nullable
        String serial = "1";

        List<String> path = List.of("招生管理", "招生政策");

        @Nullable
        String content = "招生工作实施意见";

        @Nullable
        LegalBasisPhrase basis = basis("《政府信息公开条例》（国务院令第711号）");

        @Nullable
        TimeLimitPhrase limit = limit(
                "信息形成之日起20个工作日内", new TimeLimit.Within(20, LimitUnit.WORKING_DAY, LimitAnchor.FORMED_OR_CHANGED, null));

        @Nullable
        BodyPhrase body = body("南陵县教育局");

        @Nullable
        CarrierPhrase carriers = carriers(List.of(), Carrier.GOVERNMENT_WEBSITE);

        Audience audience = Audience.EVERYONE;
        Set<DisclosureMode> modes = Set.of(DisclosureMode.PROACTIVE);
        Set<DisclosureLevel> levels = Set.of(DisclosureLevel.COUNTY);

        OfItem() {}

        OfItem(String id, String serial, String name) {
            this.id = id;
            this.serial = serial;
            this.path = List.of("招生管理", name);
        }

        DisclosureItem make() {
            DisclosureStandard standard = new DisclosureStandard(
                    content, List.of(), basis, limit, body, carriers, audience, modes, levels, Set.of(), Set.of());
            return new DisclosureItem(new ItemId(id), domain, serial, path, standard, Map.of());
        }
    }

    static LegalBasisPhrase basis(String text) {
        return new LegalBasisPhrase(text, ParseStatus.UNPARSED, List.of(), text);
    }

    static TimeLimitPhrase limit(String text, TimeLimit... terms) {
        return new TimeLimitPhrase(text, ParseStatus.PARSED, List.of(terms), "");
    }

    static BodyPhrase body(String text) {
        return new BodyPhrase(text, ParseStatus.PARSED, List.of(text), "");
    }

    static CarrierPhrase carriers(List<String> ambiguous, Carrier... selected) {
        return new CarrierPhrase("渠道", Set.of(selected), Set.of(), List.of(), ambiguous);
    }

    static final class OfPublication {
        String id = "p1";
        int revision = 1;
        String item = "i1";
        String title = "2026年义务教育招生工作公告";

        @Nullable
        IndexNumber index = new IndexNumber("113417030032497338/202611-00094");

        @Nullable
        DocumentNumber number;

        @Nullable
        PublicityAttribute attribute = PublicityAttribute.PROACTIVE;

        LocalDate formed = LocalDate.of(2026, 11, 20);

        @Nullable
        LocalDateTime published;

        @Nullable
        Validity validity;

        List<String> keywords = List.of("招生");
        String html = "<p>招生工作安排如下。</p>";
        List<Attachment> attachments = List.of(file("名单.pdf"));
        List<PublicationLink> links = List.of();

        @Nullable
        NilReturn nil;

        Publication make() {
            DisclosingBody own = new DisclosingBody(
                    new BodyId("edu"), "南陵县教育局", new SocialCreditCode("113417030032497338"), null, null);
            return new Publication(
                    new PublicationId(id),
                    revision,
                    new ItemId(item),
                    EDUCATION,
                    title,
                    own,
                    index,
                    number,
                    attribute,
                    formed,
                    published,
                    validity,
                    null,
                    keywords,
                    null,
                    html,
                    attachments,
                    links,
                    nil);
        }
    }

    static Attachment file(String name) {
        return new Attachment(name, "application/pdf", 10, "files/1.pdf", null);
    }
}
