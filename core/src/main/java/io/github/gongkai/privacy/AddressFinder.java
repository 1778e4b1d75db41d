package io.github.gongkai.privacy;

import io.github.gongkai.privacy.Candidate.Standing;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds household addresses (住址) in more detail than the village or community: by the label or heading before them, or by what a
 * door number stands behind.
 */
final class AddressFinder {
    private static final int LONGEST = 60;
    private static final String NUMERALS = "0-9０-９一二三四五六七八九十百甲乙丙丁A-Za-z#";
    private static final Pattern VILLAGE = Pattern.compile("(?:村民委员会|村委会|居委会|社区|嘎查|村)(?![镇乡街委民])");
    private static final Pattern DOOR = Pattern.compile("[" + NUMERALS + "](?:号|室|栋|幢|单元|组|队|弄|座|楼|户)");
    /** One of these is in every door of a village. */
    private static final List<String> VILLAGES = List.of("村", "社区", "居委会", "嘎查");

    private static final Pattern VILLAGE_DOOR =
            Pattern.compile("(?:村|社区|居委会|嘎查)[^村社区年月第号文批期]{0,10}?[" + NUMERALS + "-]{1,6}(?:号|室)(?:[附之][0-9]{1,3}号?)?$");
    private static final Pattern FLAT =
            Pattern.compile("(?:栋|幢|号楼|座|单元|期)[^栋幢座]{0,8}?[" + NUMERALS + "-]{1,6}(?:室|号|户)?$");
    private static final Pattern TAIL =
            Pattern.compile("(?:[0-9０-９A-Za-z#-]{1,6}(?:栋|幢|号楼|单元|座|室|号|户|层|楼|组))+(?:[0-9０-９]{3,4}(?![0-9０-９]))?");
    private static final String AFTER_DOOR = "栋幢号单座室户层楼组";
    private static final int LONGEST_DOOR = 6;
    private static final Pattern TOWN = Pattern.compile("(?:镇|乡|街道办事处|街道|苏木)");

    private final Line line;

    /** Up to where the line is known to hold no address, or one that is found. */
    private int judgedUntil;

    AddressFinder(Line line) {
        this.line = line;
    }

    void begin() {
        judgedUntil = -1;
    }

    /** A value that the label before it calls an address. */
    void labelled(int start) {
        if (start < judgedUntil) {
            return;
        }
        int from = skipBlanks(start);
        int to = from;
        while (to < line.end()
                && to - from < LONGEST
                && !isDelimiter(line.text().charAt(to))) {
            to++;
        }
        judgedUntil = to;
        value(from, to);
    }

    /** A cell under a heading that calls it an address. */
    void cell(int start, int end) {
        int from = skipBlanks(start);
        int to = Math.min(end, from + LONGEST);
        while (to > from && line.text().charAt(to - 1) <= ' ') {
            to--;
        }
        value(from, to);
    }

    private void value(int from, int to) {
        String address = line.text().substring(from, Math.max(from, to));
        if (isDetailed(address)) {
            add(from, to, Standing.PERSONAL);
        }
    }

    private void add(int from, int to, Standing standing) {
        String address = line.text().substring(from, to);
        line.candidates().add(new Candidate(PersonalDataKind.ADDRESS, from, to, address, standing));
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < line.end()
                && (line.text().charAt(i) <= ' ' || line.text().charAt(i) == '\u3000')
                && line.text().charAt(i) != '\t') {
            i++;
        }
        return i;
    }

    private static boolean isDelimiter(char c) {
        return c <= ' ' || "，,。；;、\u3000|".indexOf(c) >= 0;
    }

    /** Whether an address says more than the village or community. */
    static boolean isDetailed(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (Signs.isMask(address, i)) {
                return false;
            }
        }
        Matcher village = VILLAGE.matcher(address);
        int end = -1;
        while (village.find()) {
            end = village.end();
        }
        boolean below = end >= 0 && !address.substring(end).isBlank();
        return below || DOOR.matcher(address).find();
    }

    /** Looks at what stands before and after the digits of a door; answers where the address ends, or -1. */
    int door(int digits) {
        if (digits < judgedUntil || !mayBeDoor(digits)) {
            return -1;
        }
        String text = line.text();
        int to = Math.min(line.end(), digits + LONGEST);
        Matcher tail = TAIL.matcher(text).region(digits, to);
        if (!tail.lookingAt()) {
            return -1;
        }
        int start = spanStart(digits);
        int end = tail.end();
        judgedUntil = end;
        String span = text.substring(start, end);
        boolean household = !goesOn(end) && isHousehold(span) && !Words.containsAny(span, Words.OFFICES);
        LabelRole role = household ? line.roleAt(start) : null;
        if (!household || role == LabelRole.OFFICE_ADDRESS) {
            return -1;
        }
        boolean person = role != LabelRole.PLACE || line.isInListOfPeople();
        add(start + leadIn(span), end, person ? Standing.PERSONAL : Standing.IF_ABOUT_PERSON);
        return end;
    }

    /** Few runs of digits are doors: the sign after them tells at once. */
    private boolean mayBeDoor(int digits) {
        int i = digits;
        while (i < line.end()
                && i - digits <= LONGEST_DOOR
                && isNumeral(line.text().charAt(i))) {
            i++;
        }
        return i < line.end() && AFTER_DOOR.indexOf(line.text().charAt(i)) >= 0;
    }

    private static boolean isNumeral(char c) {
        return Signs.digit(c) >= 0 || Signs.letter(c) != 0 || c == '#' || c == '-';
    }

    private static boolean isHousehold(String span) {
        return Words.containsAny(span, VILLAGES) && VILLAGE_DOOR.matcher(span).find()
                || Words.containsAny(span, Words.RESIDENCES)
                        && FLAT.matcher(span).find()
                || Words.containsAny(span, Words.LIVES) && DOOR.matcher(span).find();
    }

    /** 12号地块, 3号公告: not a door. */
    private boolean goesOn(int end) {
        return end < line.end()
                && Words.isHan(line.text().charAt(end))
                && line.text().charAt(end) != '的';
    }

    private int spanStart(int digits) {
        int start = digits;
        int least = Math.max(Math.max(line.cellStart(), judgedUntil), digits - LONGEST);
        while (start > least && isAddressSign(line.text().charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isAddressSign(char c) {
        return Words.isHan(c) || isNumeral(c);
    }

    /** How much of a span's beginning leads in to the address: 家住, 住址, 村民张三位于. */
    private static int leadIn(String span) {
        int end = Math.max(Words.endOfLast(span, Words.LIVES), 0);
        for (String word : Words.LEAD_INS) {
            if (span.startsWith(word, end)) {
                end += word.length();
            }
        }
        return end;
    }

    /** How much of an address says no more than the town or, failing that, the county; or the village. */
    static int endOfArea(String address, boolean toVillage) {
        int end = endOf(TOWN, address);
        if (toVillage) {
            end = Math.max(end, endOf(VILLAGE, address));
        }
        return end >= 0 ? end : Words.endOfLast(address, List.of("县", "区", "市"));
    }

    private static int endOf(Pattern pattern, String address) {
        Matcher matcher = pattern.matcher(address);
        return matcher.find() ? matcher.end() : -1;
    }
}
