package io.github.gongkai.internal.validation;

import java.util.regex.Pattern;

/** Tells a policy document by its title. */
final class PolicyTitles {
    private static final Pattern POLICY =
            Pattern.compile("(?:办法|规定|细则|实施方案|实施意见|指导意见|行动计划|若干措施)(?:[（(][^（）()]{0,20}[）)])?(?:的通知)?$");

    private PolicyTitles() {}

    static boolean isPolicy(String title) {
        return POLICY.matcher(title.strip()).find();
    }
}
