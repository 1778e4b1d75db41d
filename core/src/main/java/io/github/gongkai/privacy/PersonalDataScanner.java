package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds personal data (个人信息) by its form, in time linear in the text. Full-width digits and single blanks or hyphens
 * between the groups of a number do not hide it. A number that could be several things is one finding: an identity number
 * comes before a mobile number, that before a bank card; a unified social credit code is an organ's and no finding at all.
 *
 * <p>Identity numbers of the old form with 15 digits have no check character: they are found only in a text that speaks of
 * 身份证. Not found: passbook accounts without a check digit, names and
 * addresses. Immutable and thread-safe.
 */
public final class PersonalDataScanner {
    private static final int LONGEST = 19;

    /** Ready to use; one is enough for a whole program. */
    public PersonalDataScanner() {}

    /** All findings, in the order of the text; they never overlap. */
    public List<PersonalDataFinding> scan(CharSequence text) {
        List<DigitGroup> groups = DigitGroup.listIn(text);
        List<PersonalDataFinding> findings = new ArrayList<>();
        boolean ofIdentity = text.toString().contains("身份证");
        int next = 0;
        while (next < groups.size()) {
            DigitGroup group = groups.get(next);
            if (ofIdentity && NumberForms.isOldIdCard(group)) {
                String masked = NumberForms.masked(PersonalDataKind.ID_CARD, group.digits());
                findings.add(new PersonalDataFinding(PersonalDataKind.ID_CARD, group.start(), group.end(), masked));
                next++;
            } else {
                next += Math.max(findAt(groups, next, findings), 1);
            }
        }
        return findings;
    }

    /** The text with all that was found replaced by its masked form. */
    public String mask(CharSequence text) {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (PersonalDataFinding finding : scan(text)) {
            masked.append(text, from, finding.start()).append(finding.masked());
            from = finding.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** Tries the number that begins with a group; answers how many groups it took, 0 if there is none. */
    private static int findAt(List<DigitGroup> groups, int first, List<PersonalDataFinding> findings) {
        StringBuilder digits = new StringBuilder();
        Candidate best = null;
        for (int last = first; last < groups.size(); last++) {
            DigitGroup group = groups.get(last);
            if (last > first && !group.followsOn()) {
                break;
            }
            digits.append(group.digits());
            if (digits.length() > LONGEST && last > first) {
                break;
            }
            List<DigitGroup> parts = groups.subList(first, last + 1);
            Optional<PersonalDataKind> kind = NumberForms.kindOf(digits.toString(), parts);
            if (kind.isPresent() && (best == null || kind.get().compareTo(best.kind()) < 0)) {
                best = new Candidate(kind.get(), parts, digits.toString());
            }
        }
        if (best != null) {
            findings.add(best.finding());
            return best.parts().size();
        }
        searchInside(groups.get(first), findings);
        return 0;
    }

    /** Several numbers written without a gap: only an identity number is certain enough to be cut out of a longer run. */
    private static void searchInside(DigitGroup group, List<PersonalDataFinding> findings) {
        String digits = group.digits();
        for (int i = 0; i + 18 <= digits.length(); ) {
            String window = digits.substring(i, i + 18);
            if (digits.length() > 18 && NumberForms.isIdCard(window)) {
                findings.add(new PersonalDataFinding(
                        PersonalDataKind.ID_CARD,
                        group.start() + i,
                        group.start() + i + 18,
                        NumberForms.masked(PersonalDataKind.ID_CARD, window)));
                i += 18;
            } else {
                i++;
            }
        }
    }

    private record Candidate(PersonalDataKind kind, List<DigitGroup> parts, String digits) {
        PersonalDataFinding finding() {
            return new PersonalDataFinding(
                    kind, parts.get(0).start(), parts.get(parts.size() - 1).end(), NumberForms.masked(kind, digits));
        }
    }
}
