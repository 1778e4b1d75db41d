package io.github.gongkai.channel.sms.mapped;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayReply;
import io.github.gongkai.channel.sms.gateway.RecipientOutcome;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.gateway.SubmitOutcome;
import io.github.gongkai.channel.sms.wire.Answer;
import io.github.gongkai.channel.sms.wire.CallbackDoor;
import io.github.gongkai.channel.sms.wire.GatewayHttp;
import io.github.gongkai.channel.sms.wire.InTurn;
import io.github.gongkai.channel.sms.wire.Json;
import io.github.gongkai.channel.sms.wire.Line;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** One account at a platform that a mapping describes. Thread-safe. */
final class MappedGateway implements SmsGateway {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded; charset=utf-8");
    private static final ErrorCodes CARRIER = ErrorCodes.carrierStatus();

    private final Mapping mapping;
    private final HttpUrl endpoint;
    private final Map<String, String> credentials = new HashMap<>();
    private final GatewayHttp http;
    private final @Nullable CallbackDoor door;

    MappedGateway(ChannelConfig settings, Mapping mapping, Clock clock) {
        Line line = Line.read(settings, MappedGatewayProvider.ENDPOINT);
        this.mapping = mapping;
        this.endpoint = HttpUrl.get(line.endpoint().toString());
        this.http = new GatewayHttp(mapping.name(), line, clock);
        this.door = mapping.receipt() == null
                ? null
                : settings.find(CallbackDoor.TOKEN).map(CallbackDoor::new).orElse(null);
        String user = settings.find(MappedGatewayProvider.USER).orElse("");
        String password = settings.find(MappedGatewayProvider.PASSWORD).orElse("");
        credentials.put("user", user);
        credentials.put("password", password);
        credentials.put(
                "basic", Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Set<GatewayCapability> capabilities() {
        EnumSet<GatewayCapability> can = EnumSet.copyOf(mapping.capabilities());
        if (door != null) {
            can.add(GatewayCapability.CALLBACK);
        }
        return can;
    }

    @Override
    public SubmitOutcome submit(SmsBatch batch, Instant deadline) {
        return InTurn.submit(
                batch,
                mapping.batch(),
                part -> http.submit(request(places(part)), part, deadline, answer -> read(answer, part)));
    }

    private Places places(SmsBatch batch) {
        SmsContent content = batch.content();
        ArrayNode numbers = Json.MAPPER.createArrayNode();
        batch.recipients().forEach(to -> numbers.add(to.number().digits()));
        Map<String, String> texts = new HashMap<>(credentials);
        texts.put("reference", batch.reference().value());
        texts.put("signature", batch.signature());
        texts.put("text", content.text());
        texts.put("unsigned", content.text().replaceFirst("^【[^】]*】", ""));
        texts.put("template", content.templateCode() == null ? "" : content.templateCode());
        texts.put(
                "numbers",
                batch.recipients().stream()
                        .map(to -> to.number().digits())
                        .collect(Collectors.joining(mapping.separator())));
        return new Places(
                texts,
                Map.of(
                        "numbers", numbers,
                        "values", Json.MAPPER.valueToTree(content.values().values()),
                        "named", Json.MAPPER.valueToTree(content.values())));
    }

    private Request request(Places places) {
        Mapping.Send send = mapping.send();
        HttpUrl.Builder url = endpoint.newBuilder().addPathSegments(send.path().substring(1));
        send.query().forEach((name, value) -> url.addQueryParameter(name, places.fill(value)));
        boolean bare = send.method().equals("GET");
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .method(send.method(), bare ? null : RequestBody.create(body(places), send.form() ? FORM : JSON));
        send.headers().forEach((name, value) -> request.header(name, visible(places.fill(value))));
        return request.build();
    }

    /** Anything else the client would refuse with a message that quotes it, and it may be a secret. */
    private static String visible(String header) {
        return header.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private byte[] body(Places places) {
        JsonNode body = mapping.send().body();
        if (body.isMissingNode()) {
            return new byte[0];
        } else if (!mapping.send().form()) {
            return places.fill(body).toString().getBytes(StandardCharsets.UTF_8);
        }
        StringJoiner form = new StringJoiner("&");
        body.properties()
                .forEach(field -> form.add(encode(field.getKey()) + "="
                        + encode(places.fill(field.getValue().asText()))));
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Optional<SubmitOutcome> read(Answer answer, SmsBatch batch) {
        Mapping.SendAnswer pointers = mapping.send().answer();
        String word = textAt(answer.body(), pointers.codeAt());
        String id = textAt(answer.body(), pointers.idAt());
        boolean good = answer.status() >= 200 && answer.status() < 300;
        if (good && word.equals(pointers.success())) {
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SubmitOutcome.Answered(
                            Collections.nCopies(batch.recipients().size(), new RecipientOutcome.Accepted(id, 0))));
        }
        FailureClass known = mapping.errors().get(word);
        if (known == null && (word.isEmpty() || !good)) {
            return Optional.empty();
        }
        String trace = pointers.traceAt() == null ? "" : textAt(answer.body(), pointers.traceAt());
        return Optional.of(new SubmitOutcome.Failed(refusal(word, known, trace)));
    }

    /** A word that the mapping does not know is not shown: it may be anything. */
    private GatewayFailure refusal(String word, @Nullable FailureClass known, String trace) {
        FailureClass sort = known == null ? mapping.errors().getOrDefault("*", FailureClass.UNKNOWN) : known;
        String code = known == null ? "UNLISTED" : word;
        String named = trace.matches("[A-Za-z0-9-]{1,64}") ? code + "，" + trace : code;
        return new GatewayFailure(
                sort, code, mapping.name() + "：平台没有受理（" + named + "）。按平台文档查错误码；映射中 errors 归为 " + sort);
    }

    @Override
    public GatewayReply receive(InboundCall call) {
        Mapping.Receipt pointers = mapping.receipt();
        if (door == null || pointers == null) {
            throw new UnsupportedOperationException("receive");
        }
        return door.read(call, pointers.reply(), item -> receipt(item, pointers), item -> Optional.empty());
    }

    private Optional<SmsReceipt> receipt(JsonNode item, Mapping.Receipt pointers) {
        String id = textAt(item, pointers.idAt());
        String state = textAt(item, pointers.stateAt());
        if (id.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        return Json.number(textAt(item, pointers.numberAt()))
                .map(number -> new SmsReceipt(
                        id,
                        number,
                        state.equals(pointers.delivered()) ? null : CARRIER.failure(mapping.name(), state, ""),
                        null));
    }

    private static String textAt(JsonNode node, JsonPointer pointer) {
        JsonNode value = node.at(pointer);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    @Override
    public void close() {
        http.close();
    }
}
