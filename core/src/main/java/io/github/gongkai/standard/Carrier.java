package io.github.gongkai.standard;

import java.util.Arrays;
import java.util.Optional;

/**
 * Carrier of disclosure (公开渠道和载体) that a standard demands: the options that the national guideline tables print. What a
 * table adds of its own (a trading platform, a credit website) is kept as text beside these. A carrier is a duty; what the
 * library runs to fulfil it is a channel.
 */
public enum Carrier {
    /** 政府网站. */
    GOVERNMENT_WEBSITE("government-website", "政府网站"),
    /** 政府公报. */
    GOVERNMENT_GAZETTE("government-gazette", "政府公报"),
    /** 两微一端: Weibo, WeChat and the app. */
    SOCIAL_MEDIA("social-media", "两微一端"),
    /** 发布会/听证会. */
    PRESS_CONFERENCE_OR_HEARING("press-conference-or-hearing", "发布会/听证会"),
    /** 广播电视. */
    BROADCAST("broadcast", "广播电视"),
    /** 纸质媒体. */
    PRINT_MEDIA("print-media", "纸质媒体"),
    /** 公开查阅点. */
    READING_POINT("reading-point", "公开查阅点"),
    /** 政务服务中心. */
    SERVICE_CENTRE("service-centre", "政务服务中心"),
    /** 便民服务站. */
    CONVENIENCE_STATION("convenience-station", "便民服务站"),
    /** 入户/现场. */
    HOUSEHOLD_VISIT("household-visit", "入户/现场"),
    /** 社区/企事业单位/村公示栏(电子屏). */
    NOTICE_BOARD("notice-board", "社区/企事业单位/村公示栏(电子屏)"),
    /** 精准推送. */
    TARGETED_PUSH("targeted-push", "精准推送"),
    /** 12345政务服务热线. */
    HOTLINE("hotline", "12345政务服务热线");

    private final String code;
    private final String label;

    Carrier(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The Chinese term as tables print it. */
    public String label() {
        return label;
    }

    /** The carrier of a code, if there is one. */
    public static Optional<Carrier> findByCode(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
