package io.github.gongkai.channel.web.push;

import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.channel.web.AdaptedPage;
import io.github.gongkai.channel.web.HtmlSanitizer;
import io.github.gongkai.channel.web.Page;
import io.github.gongkai.channel.web.push.CmsMapping.Operation;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicityAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The opened channel: one content management system. A publication is found again by its external id and updated in place, where
 * the mapping says how. Thread-safe.
 */
final class CmsChannel implements PublicationChannel {
    private static final FailureReason NOT_PUBLIC =
            new FailureReason(Code.CONTENT_REJECTED, "公开属性不是主动公开，不能在网站发布 (not for proactive disclosure)");
    private static final FailureReason UNREADABLE =
            new FailureReason(Code.CONTENT_REJECTED, "无法读取待发布内容，应为 (payload must be) " + Page.MEDIA_TYPE);
    private static final FailureReason NO_COLUMN =
            new FailureReason(Code.CONTENT_REJECTED, "该领域没有对应的栏目，请在 columns 或 column 中设置 (no column for the domain)");

    private final CmsSettings settings;
    private final CmsMapping mapping;
    private final CmsClient client;
    private final HtmlSanitizer sanitizer = new HtmlSanitizer(null);
    private final Set<ChannelCapability> capabilities;
    private volatile boolean closed;

    CmsChannel(CmsSettings settings, CmsMapping mapping) {
        this.settings = settings;
        this.mapping = mapping;
        this.client = new CmsClient(settings);
        Set<ChannelCapability> can = EnumSet.of(ChannelCapability.RICH_TEXT, ChannelCapability.ATTACHMENTS);
        if (mapping.find("lookup").isPresent()) {
            can.add(ChannelCapability.LOOKUP_BY_KEY);
            can.add(ChannelCapability.IDEMPOTENT_PUBLISH);
        }
        if (mapping.find("find").isPresent() && mapping.find("update").isPresent()) {
            can.add(ChannelCapability.REPLACE);
            can.add(ChannelCapability.IDEMPOTENT_PUBLISH);
        }
        if (mapping.find("withdraw").isPresent()) {
            can.add(ChannelCapability.RETRACT);
        }
        this.capabilities = Set.copyOf(can);
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        requireOpen();
        return capabilities;
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        requireOpen();
        AdaptedPage adapted = AdaptedPage.of(publication, sanitizer);
        return new ChannelPayload(
                Page.MEDIA_TYPE,
                publication.title(),
                adapted.page().toJson(),
                adapted.page().files().stream()
                        .map(file -> new AttachmentRef(file.name(), file.mediaType(), file.url(), file.sha256()))
                        .toList(),
                adapted.notes());
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        requireOpen();
        Page page;
        try {
            page = Page.trusted(payload, sanitizer);
        } catch (IOException e) {
            return new PublishOutcome.Rejected(UNREADABLE);
        }
        if (page.attribute() != null && page.attribute() != PublicityAttribute.PROACTIVE) {
            return new PublishOutcome.Rejected(NOT_PUBLIC);
        }
        String column = settings.columns().getOrDefault(page.column(), settings.column());
        if (column == null) {
            return new PublishOutcome.Rejected(NO_COLUMN);
        }
        try {
            Exchange exchange = begin(context);
            Fields fields = exchange.fields().with(page).with("column", column);
            Optional<String> known = search("lookup", exchange, fields);
            if (known.isPresent()) {
                return new PublishOutcome.Published(new RemoteReference(known.get()), null);
            }
            Optional<String> standing = search("find", exchange, fields);
            Operation operation = standing.isPresent() && mapping.find("update").isPresent()
                    ? mapping.find("update").orElseThrow()
                    : mapping.find("create").orElseThrow();
            return write(operation, exchange, fields.with("reference", standing.orElse("")), standing.orElse(null));
        } catch (CmsRefusal e) {
            return e.publishOutcome();
        }
    }

    private PublishOutcome write(Operation operation, Exchange exchange, Fields fields, @Nullable String standing)
            throws CmsRefusal {
        CmsClient.Answer answer = send(operation, exchange, fields, true);
        String id = standing == null ? answer.textAt(operation.idAt()) : standing;
        if (id.isBlank()) {
            return new PublishOutcome.Indeterminate(new FailureReason(
                    Code.PROTOCOL, mapping.name() + " 的应答中没有内容编号 (no id in the answer): " + operation.idAt()));
        }
        String url = answer.textAt(operation.urlAt());
        return new PublishOutcome.Published(new RemoteReference(id), url.isBlank() ? null : url);
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        requireOpen();
        if (mapping.find("lookup").isEmpty()) {
            throw new UnsupportedOperationException("lookup");
        }
        try {
            Exchange exchange = begin(context);
            return search("lookup", exchange, exchange.fields()).map(RemoteReference::new);
        } catch (CmsRefusal e) {
            throw new UncheckedIOException(new IOException(e.reason().message(), e));
        }
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        Operation withdraw = mapping.find("withdraw").orElseThrow(() -> new UnsupportedOperationException("retract"));
        if (!reference.value().matches("[A-Za-z0-9_-]{1,80}")) {
            return new RetractOutcome.AlreadyAbsent();
        }
        try {
            Exchange exchange = begin(context);
            send(withdraw, exchange, exchange.fields().with("reference", reference.value()), true);
            return new RetractOutcome.Retracted();
        } catch (CmsRefusal e) {
            return e.retractOutcome();
        }
    }

    /** The values and headers of one attempt, with the token that the system hands out. */
    private record Exchange(DeliveryContext context, Fields fields, Map<String, String> headers) {}

    private Exchange begin(DeliveryContext context) throws CmsRefusal {
        Map<String, String> values = new HashMap<>(settings.credentials());
        values.put("key", context.key().value());
        values.put("basic", Credentials.basic(settings.credentials()));
        Exchange bare = new Exchange(context, Fields.of(values), Map.of());
        Operation token = mapping.token();
        if (token == null) {
            return new Exchange(context, bare.fields(), mapping.headers());
        }
        CmsClient.Answer answer = send(token, bare, bare.fields(), false);
        return new Exchange(context, bare.fields().with("token", answer.textAt(token.idAt())), mapping.headers());
    }

    /** The id that an operation finds; empty where the mapping has no such operation. */
    private Optional<String> search(String name, Exchange exchange, Fields fields) throws CmsRefusal {
        Optional<Operation> operation = mapping.find(name);
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        String id = send(operation.get(), exchange, fields, false)
                .textAt(operation.get().idAt());
        return id.isBlank() ? Optional.empty() : Optional.of(id);
    }

    /** Sends; a refusal says whether the far end may have done it all the same. */
    private CmsClient.Answer send(Operation operation, Exchange exchange, Fields fields, boolean writes)
            throws CmsRefusal {
        CmsClient.Answer answer;
        try {
            answer = client.send(operation, exchange.headers(), fields, exchange.context());
        } catch (ConnectException | UnknownHostException e) {
            throw CmsRefusal.later(Code.UNREACHABLE, mapping.name() + " 无法连接 (cannot connect)", null);
        } catch (IOException e) {
            String message =
                    mapping.name() + " 没有应答 (no answer: " + e.getClass().getSimpleName() + ")";
            throw writes ? CmsRefusal.unknown(Code.TIMEOUT, message) : CmsRefusal.later(Code.TIMEOUT, message, null);
        }
        String word = answer.textAt(operation.successAt());
        if (!answer.isGood() || operation.successAt() != null && !word.equals(operation.success())) {
            throw CmsRefusal.of(mapping, answer, writes);
        }
        return answer;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the channel is closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
