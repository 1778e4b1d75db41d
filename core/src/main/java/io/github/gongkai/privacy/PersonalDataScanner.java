package io.github.gongkai.privacy;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds personal data (个人信息) by its form and its surroundings, in time linear in the text: identity numbers, passports,
 * telephones, bank cards and accounts, number plates, addresses of households, and names beside any of these. Full-width digits and
 * single blanks or hyphens between the groups of a number do not hide it; each span is one finding.
 *
 * <p>Amounts, document and index numbers, credit codes and other codes are no findings, nor are the telephones of offices: those named
 * so (咨询电话, 监督电话), those after 联系电话 outside a list of people, and those the host allows. Immutable and thread-safe; one
 * is enough for a whole program.
 */
public final class PersonalDataScanner {
    private final Masker masker;
    private final Set<String> allowed;
    private final boolean reportsContacts;

    /** With the standard masks and no number allowed by the host. */
    public PersonalDataScanner() {
        this(Masker.standard(), Set.of(), false);
    }

    private PersonalDataScanner(Masker masker, Set<String> allowed, boolean reportsContacts) {
        this.masker = masker;
        this.allowed = allowed;
        this.reportsContacts = reportsContacts;
    }

    /** The same with other masks. Kinds that the profile leaves as they are, are no findings. */
    public PersonalDataScanner withMasker(Masker newMasker) {
        return new PersonalDataScanner(newMasker, allowed, reportsContacts);
    }

    /** The same, with numbers that the host publishes on purpose, such as {@code 0553-1234567}; they are no findings. */
    public PersonalDataScanner withAllowed(Set<String> numbers) {
        Set<String> digits = new HashSet<>();
        numbers.forEach(number -> digits.add(digits(number)));
        return new PersonalDataScanner(masker, Set.copyOf(digits), reportsContacts);
    }

    /** The same, reporting mobile numbers that are published as contacts too, as {@link PersonalDataKind#OFFICE_CONTACT}. */
    public PersonalDataScanner withContacts() {
        return new PersonalDataScanner(masker, allowed, true);
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        number.chars()
                .map(c -> Signs.digit((char) c))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    /** All findings, in the order of the text; they never overlap. */
    public List<PersonalDataFinding> scan(CharSequence text) {
        String all = text.toString();
        return TextScan.mayFind(all) ? begin().scan(all) : List.of();
    }

    /** All findings in a piece of HTML, as a reader sees it and in its attributes and comments; places are those of the HTML. */
    public List<PersonalDataFinding> scanHtml(String html) {
        SourceText source = HtmlSource.read(html);
        return source.inSource(begin().scan(source.text()));
    }

    /**
     * Gives all findings in a text of any length, in one pass and in the memory of one block; does not close it. A line of more than four million
     * signs is cut.
     */
    public void scan(Reader text, StreamFindings findings) throws IOException {
        new ReaderScan(begin(), findings).read(text);
    }

    /** Gets what is found in a stream of text. */
    @FunctionalInterface
    public interface StreamFindings {
        /** A finding, and how many signs of the stream stand before the one that its places count from. */
        void found(long offset, PersonalDataFinding finding);
    }

    /** Begins a search through a text that comes in blocks. */
    public TextScan begin() {
        return new TextScan(this);
    }

    /** The text with all that was found replaced by its masked form. */
    public String mask(CharSequence text) {
        List<PersonalDataFinding> findings = scan(text);
        return findings.isEmpty() ? text.toString() : Masker.replace(text, findings);
    }

    boolean allows(String value) {
        return !allowed.isEmpty() && allowed.contains(value);
    }

    void report(Candidate candidate, List<PersonalDataFinding> findings) {
        boolean wanted = candidate.kind() != PersonalDataKind.OFFICE_CONTACT || reportsContacts;
        if (wanted && !masker.keeps(candidate.kind())) {
            findings.add(new PersonalDataFinding(
                    candidate.kind(),
                    candidate.start(),
                    candidate.end(),
                    masker.mask(candidate.kind(), candidate.value())));
        }
    }
}
