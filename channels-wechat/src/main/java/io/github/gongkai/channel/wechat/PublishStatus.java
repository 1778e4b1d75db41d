package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code publish_status} says (发布状态). */
enum PublishStatus {
    /** 0. */
    OUT,
    /** 1, and what the platform may add. */
    UNDER_WAY,
    /** 2 to 4: never came out. */
    REFUSED,
    /** 5 and 6: came out and is gone. */
    GONE;

    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]{1,2000}");

    static PublishStatus of(JsonNode answer) {
        return switch (answer.path("publish_status").asInt(1)) {
            case 0 -> OUT;
            case 2, 3, 4 -> REFUSED;
            case 5, 6 -> GONE;
            default -> UNDER_WAY;
        };
    }

    /** Where readers find the article at a place, from 1; null if the platform does not tell. */
    static @Nullable String address(JsonNode answer, int place) {
        for (JsonNode item : answer.path("article_detail").path("item")) {
            if (item.path("idx").asInt() == place) {
                return webAddress(item.path("article_url").asText());
            }
        }
        return null;
    }

    /** What is no address of the web is not shown to anybody as one. */
    static @Nullable String webAddress(String text) {
        String address = text.strip();
        return ADDRESS.matcher(address).matches() ? address : null;
    }

    /** In words, with the articles that failed where the platform names them. */
    static String explain(JsonNode answer) {
        int status = answer.path("publish_status").asInt();
        String meaning = switch (status) {
            case 2 -> "原创审核不通过";
            case 3 -> "发布失败（平台没有说明原因）";
            case 4 -> "平台审核不通过";
            case 5 -> "发布后已被删除";
            case 6 -> "发布后被平台封禁";
            default -> "未知状态";
        };
        StringJoiner failed = new StringJoiner("、", "，第 ", " 篇");
        failed.setEmptyValue("");
        if (status == 2 || status == 4) {
            answer.path("fail_idx").forEach(index -> failed.add(index.asText()));
        }
        return "publish_status " + status + "：" + meaning + failed;
    }
}
