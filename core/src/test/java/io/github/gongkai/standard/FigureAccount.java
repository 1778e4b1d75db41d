package io.github.gongkai.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds what was read of a time limit against its wording, figure by figure, without asking the grammar how it got there. */
final class FigureAccount {
    private static final String FIGURE = "[0-9零一二三四五六七八九十百两廿卅]";
    private static final Pattern RUN = Pattern.compile(FIGURE + "+");
    private static final String UNIT = "(个?工作日|个?日历日|个?自然日|日|天|个?小时|周|个?星期|个月|个?季度|年)";
    private static final Pattern COUNTING =
            Pattern.compile("[0-9零一二三四五六七八九十百两廿卅]*[0-9]" + FIGURE + "*|" + FIGURE + "+(?=" + UNIT + ")");
    private static final String LINKED = "(?<!" + FIGURE + ")(?<!" + FIGURE + "[-~至到或、.,*])";
    private static final String TURNED = "(?!半|余|多|以上|左右|后)";

    private FigureAccount() {}

    /** What does not add up; empty if all does. */
    static List<String> complaints(String wording) {
        TimeLimitPhrase phrase = TimeLimitPhrase.parse(wording);
        String text = PhraseText.spell(wording);
        List<String> complaints = new ArrayList<>();
        List<String> read = runs(RUN, phrase.rest());
        for (TimeLimit term : phrase.terms()) {
            read.addAll(figures(term, text));
            Integer amount = term.amount();
            if (amount != null && !isImplied(term) && !standsAlone(text, amount, term.unit())) {
                complaints.add(amount + " " + term.unit() + " does not stand alone before its unit");
            }
        }
        List<String> written = runs(RUN, text);
        List<String> invented = new ArrayList<>(read);
        written.forEach(invented::remove);
        if (!invented.isEmpty()) {
            complaints.add("not in the text, or read twice: " + invented);
        }
        List<String> lost = runs(COUNTING, withoutBulletsAndOnce(text));
        read.forEach(lost::remove);
        // 一年一次 names the one that 每年 implies.
        phrase.terms().stream().filter(FigureAccount::isImplied).forEach(term -> lost.remove("1"));
        if (!lost.isEmpty()) {
            complaints.add("neither read nor left: " + lost);
        }
        return complaints;
    }

    private static boolean standsAlone(String text, int amount, LimitUnit unit) {
        Pattern whole = Pattern.compile(LINKED + "(" + FIGURE + "+)" + words(unit) + TURNED);
        return whole.matcher(text)
                .results()
                .anyMatch(match -> key(match.group(1)).equals("" + amount));
    }

    private static List<String> figures(TimeLimit term, String text) {
        List<String> figures = new ArrayList<>();
        if (term.amount() != null && !isImplied(term)) {
            figures.add("" + term.amount());
        }
        if (term instanceof TimeLimit.Periodic periodic && periodic.when() != null) {
            figures.addAll(runs(RUN, periodic.when()));
        }
        if (term instanceof TimeLimit.ByDate date) {
            boolean yearEnd = date.month() == 12
                    && date.day() == null
                    && text.matches(".*(年|当年|本年|次年)?(底|末|终).*")
                    && !text.matches(".*(12|十二)月.*");
            if (date.year() != null) {
                figures.add("" + date.year());
            }
            if (!yearEnd) {
                figures.add("" + date.month());
            }
            if (date.day() != null) {
                figures.add("" + date.day());
            }
        }
        String condition = term.condition();
        figures.addAll(runs(RUN, condition == null ? "" : condition));
        return figures;
    }

    /** 每季度 and 半年 name no figure. */
    private static boolean isImplied(TimeLimit term) {
        boolean one = Integer.valueOf(1).equals(term.amount());
        return one && (term.kind() == TimeLimit.Kind.PERIODIC || term.unit() == LimitUnit.HALF_YEAR);
    }

    private static String withoutBulletsAndOnce(String text) {
        return text.replaceAll("(^|[;,。:/●|])\\(?" + FIGURE + "{1,2}[.、)](?!" + FIGURE + ")", "$1 ")
                .replaceAll("(?<!" + FIGURE + ")0*[1一]次", " ")
                .replaceAll("(每|每隔)0*[1一](?=" + UNIT + ")", " ")
                .replaceAll("[上下第翌][一二](?=年|季|个|月)", " ");
    }

    private static List<String> runs(Pattern pattern, String text) {
        List<String> runs = new ArrayList<>();
        pattern.matcher(PhraseText.spell(text))
                .results()
                .map(MatchResult::group)
                .forEach(run -> runs.add(key(run)));
        return runs;
    }

    /** 20, 020 and 二十 are one figure; what names no number is itself. */
    private static String key(String run) {
        Numeral number = Numeral.at(PhraseText.of(run), 0);
        return number == null || number.value() == null ? run : "" + number.value();
    }

    private static String words(LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAY -> "个?工作日";
            case DAY -> "个?(日历日|自然日|日历天|日|天)";
            case HOUR -> "个?小时";
            case WEEK -> "个?(周|星期|礼拜)";
            case MONTH -> "(个月|月)";
            case QUARTER -> "个?季度?";
            case HALF_YEAR -> "个?半年";
            case YEAR -> "年度?";
        };
    }
}
