package io.github.gongkai.privacy;

import io.github.gongkai.privacy.Candidate.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search for personal data through a text that may come in blocks of whole lines (连续筛查). A line with tabs is a row of a
 * list; a row of headings says what stands in the columns under it. Remembers headings and what the text spoke of from one block to
 * the next. For one thread.
 */
public final class TextScan {
    private static final int MOST_CONTACTS = 2;
    /** A form has a line for each thing about the person that its first line names. */
    private static final int LINES_OF_A_FORM = 4;

    private final PersonalDataScanner scanner;
    private final Line line = new Line(Labels.BUNDLED);
    private final NumberFinder numbers = new NumberFinder(Precedence.BUNDLED, line);
    private final LetterFinder letters = new LetterFinder(line);
    private final AddressFinder addresses = new AddressFinder(line);
    private final NameFinder names = new NameFinder(line);
    /** Numbers after 联系电话: of an office as long as they are few. */
    private final Set<String> contacts = new HashSet<>();
    /** Numbers that the text publishes as an office's in so many words. */
    private final Set<String> published = new HashSet<>();

    private final List<Candidate> pending = new ArrayList<>();

    private @Nullable ListColumns columns;
    private boolean headingBefore;
    private boolean identitySpoken;
    private boolean passportSpoken;
    private int linesAboutPerson;

    TextScan(PersonalDataScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Whether a text that stands alone may hold anything: without a digit, a label's colon, 家住, or the cells of a list there is
     * nothing to find. Most titles and names are told so at once.
     */
    static boolean mayFind(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Signs.digit(c) >= 0 || c == ':' || c == '：' || c == '住' || c == '\t') {
                return true;
            }
        }
        return false;
    }

    /** All findings in the next block of lines, in its order and with places in it; they never overlap. */
    public List<PersonalDataFinding> scan(String block) {
        List<PersonalDataFinding> findings = new ArrayList<>();
        pending.clear();
        int from = 0;
        int tab = block.indexOf('\t');
        while (from < block.length()) {
            int end = block.indexOf('\n', from);
            end = end < 0 ? block.length() : end;
            if (tab >= 0 && tab < from) {
                tab = block.indexOf('\t', from);
            }
            line(block, from, end, tab >= 0 && tab < end, findings);
            from = end + 1;
        }
        settleContacts(findings);
        findings.sort(Comparator.comparingInt(PersonalDataFinding::start));
        return findings;
    }

    private void line(String text, int from, int to, boolean row, List<PersonalDataFinding> findings) {
        if (row) {
            if (ListColumns.mayBeHeading(text, from, to)) {
                headings(text.substring(from, to));
            } else {
                headingBefore = false;
            }
        } else if (to > from) {
            columns = null;
            headingBefore = false;
        }
        line.begin(text, from, to, columns);
        addresses.begin();
        pass();
        endCell(to);
        linesAboutPerson = line.isAboutPerson() ? LINES_OF_A_FORM : to == from ? 0 : linesAboutPerson - 1;
        if (!line.candidates().isEmpty()) {
            settle(findings);
        }
    }

    private void headings(String row) {
        ListColumns before = columns;
        ListColumns headings = headingBefore && before != null
                ? before.continuedBy(row, Labels.BUNDLED)
                : ListColumns.ofHeading(row, Labels.BUNDLED);
        headingBefore = headings != null;
        columns = headings == null ? before : headings;
    }

    private void pass() {
        String text = line.text();
        int end = line.end();
        for (int i = line.start(); i < end; ) {
            char c = text.charAt(i);
            if (c == '\t') {
                endCell(i);
                line.nextCell(i++);
            } else if (c < '0') {
                i++;
            } else if (Signs.digit(c) >= 0) {
                i = digits(i);
            } else if (c == ':' || c == '：') {
                field(i++);
            } else if (Signs.letter(c) != 0) {
                i = letters.find(i, passportSpoken);
            } else {
                if (c == '住') {
                    lives(i);
                }
                identitySpoken |= c == '证' && text.startsWith("身份", i - 2);
                passportSpoken |= c == '照' && text.startsWith("护", i - 1);
                i++;
            }
        }
    }

    private int digits(int start) {
        int door = addresses.door(start);
        return door >= 0 ? door : numbers.find(start, identitySpoken);
    }

    /** A colon: the word before it may say that an address or a name follows. */
    private void field(int colon) {
        Labels.Label label = Labels.BUNDLED.endingAt(line.text(), line.cellStart(), colon);
        if (label == null) {
            return;
        }
        if (label.role() == LabelRole.ADDRESS) {
            addresses.labelled(colon + 1);
        } else if (label.role() == LabelRole.NAME) {
            names.labelled(colon + 1);
        }
    }

    /** 家住, 现住: an address follows without a colon. */
    private void lives(int at) {
        char before = at > line.start() ? line.text().charAt(at - 1) : ' ';
        boolean label = at + 1 < line.end() && "址所宅房：:".indexOf(line.text().charAt(at + 1)) >= 0;
        if ((before == '家' || before == '现') && !label) {
            addresses.labelled(at + 1);
        }
    }

    private void endCell(int end) {
        LabelRole role = line.columnRole();
        if (role == LabelRole.NAME) {
            names.cell(line.cellStart(), end);
        } else if (role == LabelRole.ADDRESS || role == LabelRole.PLACE && line.isInListOfPeople()) {
            addresses.cell(line.cellStart(), end);
        }
    }

    private void settle(List<PersonalDataFinding> findings) {
        boolean person = line.isInListOfPeople()
                || linesAboutPerson > 0
                || line.candidates().stream().anyMatch(TextScan::isOfPerson);
        List<Candidate> settled = new ArrayList<>();
        for (Candidate candidate : line.candidates()) {
            Candidate is = scanner.allows(candidate.value()) ? null : settled(candidate, person);
            if (is != null) {
                settled.add(is);
            }
        }
        if (settled.stream().anyMatch(c -> c.kind() != PersonalDataKind.OFFICE_CONTACT)) {
            if (line.columns() == null) {
                settled.stream().filter(TextScan::isOfPerson).forEach(names::beside);
            }
            settled.addAll(line.names());
        }
        List<Candidate> kept = apart(settled);
        for (Candidate candidate : kept) {
            if (candidate.kind() == PersonalDataKind.OFFICE_CONTACT && contacts.contains(candidate.value())) {
                pending.add(candidate);
            } else {
                scanner.report(candidate, findings);
            }
        }
    }

    private static boolean isOfPerson(Candidate candidate) {
        return candidate.standing() == Standing.PERSONAL
                && switch (candidate.kind()) {
                    case ID_CARD, PASSPORT, BANK_CARD, BANK_ACCOUNT -> true;
                    default -> false;
                };
    }

    /** What a candidate is in this line, or null if it is nothing. */
    private @Nullable Candidate settled(Candidate candidate, boolean person) {
        boolean personal = switch (candidate.standing()) {
            case PERSONAL -> true;
            case UNLABELLED -> !contacts.contains(candidate.value()) && !published.contains(candidate.value());
            case IF_ABOUT_PERSON -> person && !line.speaksOfOffice();
            case CONTACT -> person;
            case OFFICE_CONTACT -> false;
        };
        if (personal) {
            return candidate;
        }
        if (candidate.kind() != PersonalDataKind.MOBILE) {
            return null;
        }
        if (candidate.standing() != Standing.UNLABELLED) {
            (candidate.standing() == Standing.OFFICE_CONTACT ? published : contacts).add(candidate.value());
        }
        return candidate.as(PersonalDataKind.OFFICE_CONTACT);
    }

    /** Of candidates that overlap, the one of the kind that comes first. */
    private static List<Candidate> apart(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingInt(Candidate::start));
        List<Candidate> kept = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            int last = kept.size() - 1;
            if (last < 0 || kept.get(last).end() <= candidate.start()) {
                kept.add(candidate);
            } else if (Precedence.BUNDLED.compare(
                            candidate.kind(), kept.get(last).kind())
                    < 0) {
                kept.set(last, candidate);
            }
        }
        return kept;
    }

    /** More contacts than an office has are a list of people, whatever they are called. */
    private void settleContacts(List<PersonalDataFinding> findings) {
        boolean people = contacts.size() > MOST_CONTACTS;
        for (Candidate contact : pending) {
            Candidate settled = people ? contact.as(PersonalDataKind.MOBILE) : contact;
            scanner.report(settled, findings);
        }
    }
}
