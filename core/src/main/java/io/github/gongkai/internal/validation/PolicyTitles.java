package io.github.gongkai.internal.validation;

import java.util.List;

/** Tells a policy document by its title: its kind stands at the end, before a remark in brackets and before 的通知. */
final class PolicyTitles {
    private static final List<String> KINDS = List.of("办法", "规定", "细则", "实施方案", "实施意见", "指导意见", "行动计划", "若干措施");
    private static final String FORWARDED = "的通知";
    private static final int LONGEST_REMARK = 20;

    private PolicyTitles() {}

    static boolean isPolicy(String title) {
        String bare = withoutRemark(withoutForwarding(title.strip()));
        for (String kind : KINDS) {
            if (bare.endsWith(kind)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutForwarding(String title) {
        return title.endsWith(FORWARDED) ? title.substring(0, title.length() - FORWARDED.length()) : title;
    }

    /** （试行）, （2026年修订） */
    private static String withoutRemark(String title) {
        if (!title.endsWith("）") && !title.endsWith(")")) {
            return title;
        }
        int end = title.length() - 1;
        int open = end - 1;
        while (open >= 0 && end - open <= LONGEST_REMARK && "（）()".indexOf(title.charAt(open)) < 0) {
            open--;
        }
        boolean remark = open >= 0 && (title.charAt(open) == '（' || title.charAt(open) == '(');
        return remark ? title.substring(0, open) : title;
    }
}
