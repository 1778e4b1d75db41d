package io.github.gongkai.standard;

import io.github.gongkai.standard.LimitWord.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a figure: {@code [condition] [自] [event] [之日起] [不少于]}. Read from the right: first the comparison,
 * then whether an event ends there, then which.
 */
final class LimitHead {
    static final Set<Role> EVENTS = EnumSet.of(
            Role.FORMED,
            Role.CHANGED,
            Role.MADE,
            Role.OBTAINED,
            Role.ISSUED,
            Role.APPROVED,
            Role.DECIDES,
            Role.RECEIVED,
            Role.PUBLISHED);
    private static final Set<Role> TRANSITIVE =
            EnumSet.of(Role.MADE, Role.OBTAINED, Role.RECEIVED, Role.DECIDES, Role.ISSUED, Role.CHANGED);
    private static final Set<Role> LINKS = EnumSet.of(Role.OR, Role.AND, Role.OPEN, Role.CLOSE);

    private final LimitWords words;
    private final int from;
    private int end;

    /** LOWER, UPPER, ADVANCE or EXTEND if one stands right before the figure. */
    @Nullable
    Role comparison;

    /** Whether the head ends in a word of display and its period: 公告期限为. */
    boolean display;

    /** 拆迁前至少15天: so long before it, or shown so long until it? */
    boolean beforeAtLeast;

    /** 会议召开前: the figure counts back from what the condition names. */
    boolean endsBefore;

    boolean hasStart;
    LimitAnchor anchor = LimitAnchor.UNSTATED;
    boolean onApplication;

    @Nullable
    String condition;

    LimitHead(LimitWords words, int from, int end) {
        this.words = words;
        int start = from;
        while (start < end && words.isAny(start, LimitCondition.EMPTY_AT_START)) {
            start++;
        }
        this.from = start;
        this.end = end;
        readComparison();
        readEvent();
    }

    private void readComparison() {
        boolean period = false;
        while (end > from) {
            Role role = words.get(end - 1).role();
            if (role == Role.LOWER || role == Role.UPPER || role == Role.ADVANCE || role == Role.EXTEND) {
                comparison = comparison == null || role == Role.EXTEND || role == Role.ADVANCE ? role : comparison;
                beforeAtLeast |= role == Role.LOWER && end - 2 >= from && words.is(end - 2, Role.BEFORE);
            } else if (role == Role.PERIOD && (comparison == Role.LOWER || isDisplay(end - 2))) {
                period = true;
            } else if (!LimitCondition.EMPTY_AT_END.contains(role)) {
                break;
            }
            end--;
        }
        display = isDisplay(end - 1) && (period || comparison == null) || isUsualDisplay();
        endsBefore = comparison == null && end > from && words.is(end - 1, Role.BEFORE);
    }

    /** 公示期一般为7天. */
    private boolean isUsualDisplay() {
        int last = end - 1;
        return comparison == null
                && words.is(last, Role.MODAL)
                && (isDisplay(last - 1) || words.is(last - 1, Role.PERIOD) && isDisplay(last - 2));
    }

    private boolean isDisplay(int index) {
        return index >= from
                && (words.is(index, Role.DISPLAY)
                        || words.is(index, Role.PUBLISHED)
                                && words.text
                                        .slice(
                                                words.get(index).from(),
                                                words.get(index).to())
                                        .startsWith("公")
                                && words.lastChar(index) != '布');
    }

    private void readEvent() {
        hasStart = end > from && words.is(end - 1, Role.START);
        int eventEnd = hasStart ? end - 1 : end;
        int clause = clauseStart(eventEnd);
        int since = since(clause, eventEnd);
        int event = since < 0 ? clause : since + 1;
        boolean read = !display && comparison != Role.LOWER && comparison != Role.ADVANCE && comparison != Role.EXTEND;
        int subject = event;
        int subjectEnd = eventEnd;
        String object = null;
        if (read) {
            int verb = firstVerb(event, eventEnd, hasStart || since >= 0);
            if (verb < eventEnd) {
                int verbEnd = verbsEnd(verb, eventEnd);
                anchor = anchor(verb, verbEnd);
                if (anchor == LimitAnchor.DECIDED && verbEnd == eventEnd) {
                    subjectEnd = verb - 1;
                } else {
                    subjectEnd = verb;
                    object = object(verbEnd, eventEnd);
                }
                if (anchor == LimitAnchor.OTHER || verbEnd < eventEnd && !isObject(verbEnd, eventEnd)) {
                    anchor = LimitAnchor.OTHER;
                    subjectEnd = eventEnd;
                    object = null;
                }
                onApplication = anchor == LimitAnchor.RECEIVED && words.is(eventEnd - 1, Role.APPLICATION);
            } else if (hasStart && words.is(eventEnd - 1, Role.DECISION)) {
                anchor = LimitAnchor.DECIDED; // 许可决定之日起
                subjectEnd = eventEnd - 1;
            } else if (hasStart && event < eventEnd) {
                anchor = LimitAnchor.OTHER;
            }
        }
        if (anchor == LimitAnchor.UNSTATED && !hasStart) {
            onApplication = words.is(from, Role.ON_APPLICATION);
            condition = LimitCondition.of(words, onApplication ? from + 1 : from, endsBefore ? end - 1 : end);
            return;
        }
        String before = LimitCondition.of(words, from, since < 0 ? clause : since);
        String about = LimitCondition.of(words, subject, subjectEnd);
        condition = LimitWords.join(LimitWords.join(before, about), object);
    }

    private int clauseStart(int eventEnd) {
        int start = eventEnd;
        while (start > from && !words.get(start - 1).isBreak()) {
            start--;
        }
        return start;
    }

    private int since(int start, int eventEnd) {
        for (int i = eventEnd - 1; i >= start; i--) {
            if (words.is(i, Role.FROM)) {
                return i;
            }
        }
        return -1;
    }

    /** A verb that opens the event takes all that follows as its object; else the verbs must end the event. */
    private int firstVerb(int event, int eventEnd, boolean marked) {
        int i = event;
        while (i < eventEnd && words.is(i, Role.FILLER)) {
            i++;
        }
        if (words.isAny(i, TRANSITIVE)
                && (marked || LimitCondition.saysNothing(words, verbsEnd(i, eventEnd), eventEnd))) {
            int verbEnd = verbsEnd(i, eventEnd);
            boolean decides = words.is(i, Role.DECIDES);
            return !decides || words.is(eventEnd - 1, Role.DECISION) ? verbEnd <= eventEnd ? i : eventEnd : eventEnd;
        }
        int verb = eventEnd;
        while (verb > event && (words.isAny(verb - 1, EVENTS) || words.isAny(verb - 1, LINKS))) {
            verb--;
        }
        while (verb < eventEnd && words.isAny(verb, LINKS)) {
            verb++;
        }
        if (verb < eventEnd && !hasStart && words.is(eventEnd - 1, Role.PUBLISHED)) {
            return eventEnd;
        }
        return verb < eventEnd && words.is(verb, Role.DECIDES) && !words.is(verb - 1, Role.DECISION) ? eventEnd : verb;
    }

    private int verbsEnd(int verb, int eventEnd) {
        if (words.is(verb, Role.RECEIVED) && words.is(verb + 1, Role.APPROVED)) {
            return verb + 1; // 收到批复: what was received, no second event
        }
        int i = verb;
        while (i < eventEnd && (words.isAny(i, EVENTS) || words.isAny(i, LINKS))) {
            i++;
        }
        return i;
    }

    /** A thing and not one more event: 收到申请材料, but not 收到申请并审核通过, 变更登记完成. */
    private boolean isObject(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (words.isAny(i, EnumSet.of(Role.FILLER, Role.START, Role.BEFORE)) && words.firstChar(i) != '的') {
                return false;
            }
        }
        boolean thing = anchor != LimitAnchor.CHANGED && anchor != LimitAnchor.ISSUED || words.is(start, Role.SUBJECT);
        return thing && (words.is(stop - 1, Role.DECISION) || "成过束毕定满止效".indexOf(words.lastChar(stop - 1)) < 0);
    }

    private @Nullable String object(int start, int stop) {
        int last = stop;
        if (onApplicationOrDecision(last - 1)) {
            last--;
        }
        while (last > start && words.is(last - 1, Role.FILLER)) {
            last--;
        }
        return start >= last || LimitCondition.saysNothing(words, start, last) ? null : words.original(start, last);
    }

    private boolean onApplicationOrDecision(int index) {
        return words.is(index, Role.DECISION) || words.is(index, Role.APPLICATION) && anchor == LimitAnchor.RECEIVED;
    }

    private LimitAnchor anchor(int verb, int verbEnd) {
        Set<Role> verbs = EnumSet.noneOf(Role.class);
        for (int i = verb; i < verbEnd; i++) {
            if (words.isAny(i, EVENTS)) {
                verbs.add(words.get(i).role());
            }
        }
        return LimitAnchors.of(verbs);
    }
}
