package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.Receipt;
import io.github.gongkai.channel.TrackOutcome;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A message of the platform, in XML or JSON (推送消息): its texts by path, the first of each path. Immutable.
 *
 * @param texts by path below the root, such as {@code PublishEventInfo/publish_id}
 */
record PushedMessage(Map<String, String> texts) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final XMLInputFactory XML = factory();
    private static final int DEEPEST = 20;

    PushedMessage {
        texts = Map.copyOf(texts);
    }

    /** Empty if it is neither. */
    static Optional<PushedMessage> parse(String body) {
        String text = body.strip();
        try {
            return Optional.of(new PushedMessage(text.startsWith("{") ? json(text) : xml(text)));
        } catch (JsonProcessingException | XMLStreamException e) {
            // Whoever sent this is not the platform; the message of a parser would repeat what he wrote.
            return Optional.empty();
        }
    }

    String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /**
     * What it tells of something that was handed in; empty for all other messages. That a publishing has ended is news only, and
     * the platform is asked what came of it: in plain mode nothing protects the message itself.
     */
    Optional<Receipt> receipt() {
        String publishId = text("PublishEventInfo/publish_id");
        if (!publishId.isEmpty()) {
            return Optional.of(new Receipt(
                    new RemoteName(RemoteName.Kind.PUBLISH, publishId).reference(),
                    new TrackOutcome.Pending(Duration.ZERO)));
        }
        String messageId = text("MsgID").isEmpty() ? text("MsgId") : text("MsgID");
        if (text("Event").equals("MASSSENDJOBFINISH") && !messageId.isEmpty()) {
            return Optional.of(new Receipt(new RemoteName(RemoteName.Kind.MASS, messageId).reference(), sent()));
        }
        return Optional.empty();
    }

    private TrackOutcome sent() {
        String status = text("Status");
        if (status.equals("send success") || status.equals("sendsuccess")) {
            return new TrackOutcome.Delivered(
                    number(text("SentCount")),
                    number(text("ErrorCount")),
                    PublishStatus.webAddress(text("ArticleUrlResult/ResultList/item/ArticleUrl")));
        }
        String code = status.replaceAll("[^A-Za-z0-9 ()]", "");
        return new TrackOutcome.Failed(new FailureReason(Code.CONTENT_REJECTED, "群发没有成功，平台状态 " + code));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Map<String, String> json(String text) throws JsonProcessingException {
        Map<String, String> texts = new HashMap<>();
        collect(JSON.readTree(text), "", texts, 0);
        return texts;
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts, int depth) {
        if (node.isValueNode()) {
            texts.putIfAbsent(path, node.asText().strip());
        } else if (node.isObject() && depth < DEEPEST) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "/" + field.getKey(),
                            texts,
                            depth + 1));
        } else if (node.isArray() && !node.isEmpty() && depth < DEEPEST) {
            collect(node.get(0), path, texts, depth + 1);
        }
    }

    private static Map<String, String> xml(String text) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        StringBuilder words = new StringBuilder();
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(text));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    words.setLength(0);
                    path.addLast(reader.getLocalName());
                    if (path.size() > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> words.append(reader.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    String whole = String.join("/", path.stream().skip(1).toList());
                    if (!words.toString().isBlank()) {
                        texts.putIfAbsent(whole, words.toString().strip());
                    }
                    words.setLength(0);
                    path.removeLast();
                }
                default -> {}
            }
        }
        return texts;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
