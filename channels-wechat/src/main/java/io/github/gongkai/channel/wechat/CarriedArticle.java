package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.RemoteReference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article that goes out in the draft of another delivery (随附文章), as it stands in the ledger: {@code carried:KEY#2}.
 *
 * @param lead key of the delivery that carries it
 * @param number place in the draft as it was composed, from 2
 */
record CarriedArticle(IdempotencyKey lead, int number) {
    private static final Pattern FORM = Pattern.compile("carried:([A-Za-z0-9_-]{43})#([2-9])");

    RemoteReference reference() {
        return new RemoteReference("carried:" + lead + "#" + number);
    }

    static Optional<CarriedArticle> parse(RemoteReference reference) {
        return parse(reference.value());
    }

    private static Optional<CarriedArticle> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new CarriedArticle(new IdempotencyKey(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** Of a payload that says that it is carried. */
    static Optional<CarriedArticle> ofPayload(String body) {
        JsonNode node = DraftBody.read(body);
        return parse("carried:" + node.path("carriedBy").asText() + "#"
                + node.path("article").asInt());
    }
}
