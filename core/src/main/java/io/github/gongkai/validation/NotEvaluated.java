package io.github.gongkai.validation;

import io.github.gongkai.notice.NoticeCode;

/**
 * A rule that could not be judged for some subjects (未能判定). Immutable.
 *
 * @param code the rule's code
 * @param reason why
 * @param count for how many subjects
 * @param text the reason in the report's language
 */
public record NotEvaluated(NoticeCode code, Reason reason, long count, String text) {
    /** Why a rule could not be judged. */
    public enum Reason {
        /** 有关字段缺失或无法识别: that is a notice of its own, so the verdict does not hang on this. */
        EARLIER_FIELD_BROKEN("earlier-field-broken", false),
        /** 事项自定的时限不从信息形成之日起算: it has no date that could be reckoned from what is known. */
        OTHER_LIMIT("other-limit", false),
        /** 工作日历缺少数据. */
        CALENDAR_WITHOUT_DATA("calendar-without-data", true),
        /** 目录没有相应的栏目. */
        NO_SUCH_COLUMN("no-such-column", false),
        /** 比对所需的存储已到上限: what came later was not compared. */
        CAPACITY_REACHED("capacity-reached", true),
        /** 只判定已公开的信息: the set holds what is not out yet, or no date of publication. */
        NOT_OUT_YET("not-out-yet", false),
        /** 规则运行出错. */
        RULE_FAILED("rule-failed", true),
        /** 当日没有适用的规则集. */
        NO_RULE_SET("no-rule-set", true);

        private final String code;
        private final boolean decisive;

        Reason(String code, boolean decisive) {
            this.code = code;
            this.decisive = decisive;
        }

        /** Stable code for storage and exchange. */
        public String code() {
            return code;
        }

        /** Whether a verdict without this rule would be a guess. */
        public boolean isDecisive() {
            return decisive;
        }
    }
}
