package io.github.gongkai.privacy;

import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.privacy.Candidate.Standing;
import org.jspecify.annotations.Nullable;

/** Finds identity numbers, telephones and bank accounts among the digits of a line. Used by one thread. */
final class NumberFinder {
    private static final CardRanges CARDS = new CardRanges();
    private static final IdentityNumbers IDENTITIES = new IdentityNumbers();
    private static final int LONGEST = 25;
    private static final int SHORTEST_CARD = 13;
    private static final int SHORTEST_ACCOUNT = 10;
    private static final int FEWEST_MASKS = 2;

    private final DigitChain chain = new DigitChain();
    private final Precedence precedence;
    private final Line line;

    private boolean identitySpoken;
    private int roleOf;
    private @Nullable LabelRole role;

    NumberFinder(Precedence precedence, Line line) {
        this.precedence = precedence;
        this.line = line;
    }

    /** Looks at the digits that begin here; answers where they end. */
    int find(int start, boolean newIdentitySpoken) {
        identitySpoken = newIdentitySpoken;
        roleOf = -1;
        int end = chain.read(line.text(), start, line.end());
        for (int group = 0; group < chain.groupCount(); ) {
            group += Math.max(1, findAt(group));
        }
        return end;
    }

    /** Tries the number that begins with a group; answers how many groups it took, 0 if there is none. */
    private int findAt(int group) {
        Candidate best = null;
        int taken = 0;
        for (int last = group; last < chain.groupCount(); last++) {
            int count = chain.first(last + 1) - chain.first(group);
            if (count > LONGEST) {
                break;
            }
            Candidate candidate = judge(group, last, count);
            if (candidate != null && (best == null || precedence.compare(candidate.kind(), best.kind()) <= 0)) {
                best = candidate;
                taken = last - group + 1;
            }
        }
        if (best != null) {
            line.found(best);
        } else if (chain.length(group) > IdentityNumbers.LENGTH) {
            searchInside(group);
        }
        return taken;
    }

    private @Nullable Candidate judge(int group, int last, int count) {
        int first = chain.first(group);
        int start = chain.place(first);
        int end = chain.place(first + count - 1) + 1;
        Candidate identity = identity(first, count, start, end);
        if (identity != null) {
            return identity;
        }
        int mobile = NumberShapes.mobileStart(chain, group, last);
        if (mobile >= 0) {
            return phone(PersonalDataKind.MOBILE, chain.text(mobile, 11), start, end);
        }
        if (count >= SHORTEST_ACCOUNT && NumberShapes.isCutAsCard(chain, group, last)) {
            Candidate account = account(first, count, start, end);
            if (account != null) {
                return account;
            }
        }
        boolean landline = NumberShapes.isLandline(chain, group, last);
        if (landline || NumberShapes.isLocal(chain, group, last) && isPersonalPhone(start)) {
            return phone(PersonalDataKind.LANDLINE, chain.text(first, count), start, end);
        }
        return null;
    }

    private @Nullable LabelRole role(int start) {
        if (roleOf != start) {
            roleOf = start;
            role = line.roleAt(start);
        }
        return role;
    }

    private @Nullable Candidate identity(int first, int count, int start, int end) {
        boolean withX = count == IdentityNumbers.LENGTH - 1 && isCheckX(end);
        if (count == IdentityNumbers.LENGTH || withX) {
            char check = withX ? 'X' : chain.digit(first + count - 1);
            boolean labelled = role(start) == LabelRole.IDENTITY;
            boolean number = IDENTITIES.isValid(chain, first, check) && role(start) != LabelRole.CODE
                    || labelled && IDENTITIES.hasForm(chain, first);
            String value = chain.text(first, IdentityNumbers.LENGTH - 1) + check;
            return number ? personal(PersonalDataKind.ID_CARD, start, withX ? end + 1 : end, value) : null;
        }
        if (count == IdentityNumbers.OLD_LENGTH) {
            boolean speaks = role(start) == LabelRole.IDENTITY || identitySpoken && role(start) == null;
            boolean number = speaks && IDENTITIES.isOldForm(chain, first) && isFree(start, end);
            return number ? personal(PersonalDataKind.ID_CARD, start, end, chain.text(first, count)) : null;
        }
        return count == 14 ? halfMasked(first, start, end) : null;
    }

    /** 34022319650102****: the division and the birthday are there to read. */
    private @Nullable Candidate halfMasked(int first, int start, int end) {
        int masks = 0;
        while (masks < 4 && Signs.isMask(line.text(), end + masks)) {
            masks++;
        }
        boolean number = masks >= FEWEST_MASKS && IDENTITIES.hasForm(chain, first);
        String value = chain.text(first, 14) + "*".repeat(masks);
        return number ? personal(PersonalDataKind.ID_CARD, start, end + masks, value) : null;
    }

    private boolean isCheckX(int end) {
        return end < line.end()
                && Signs.letter(line.text().charAt(end)) == 'X'
                && !Signs.isLetter(line.text(), end + 1);
    }

    private boolean isFree(int start, int end) {
        return Surroundings.isFree(line.text(), start, end, role(start) != null, line.foundEnd());
    }

    private Candidate personal(PersonalDataKind kind, int start, int end, String value) {
        return new Candidate(kind, start, end, value, Standing.PERSONAL);
    }

    private @Nullable Candidate phone(PersonalDataKind kind, String value, int start, int end) {
        LabelRole label = role(start);
        if (label != null && label.isCode() || !isFree(start, end)) {
            return null;
        }
        return new Candidate(kind, start, end, value, standing(kind, label));
    }

    private Standing standing(PersonalDataKind kind, @Nullable LabelRole label) {
        boolean phone = label == LabelRole.PHONE || label == LabelRole.TELEPHONE;
        if (label == LabelRole.OFFICE_PHONE || line.isInDirectory()) {
            return Standing.OFFICE_CONTACT;
        }
        if (label == LabelRole.PERSON_PHONE || phone && line.isInListOfPeople()) {
            return Standing.PERSONAL;
        }
        if (label == LabelRole.PHONE || phone && line.namesContact()) {
            return Standing.CONTACT;
        }
        // Without a word about it a mobile number is somebody's, a land line some office's.
        return kind == PersonalDataKind.MOBILE ? Standing.UNLABELLED : Standing.IF_ABOUT_PERSON;
    }

    private boolean isPersonalPhone(int start) {
        LabelRole label = role(start);
        boolean phone = label == LabelRole.PHONE || label == LabelRole.TELEPHONE;
        return label == LabelRole.PERSON_PHONE || phone && line.isInListOfPeople();
    }

    private @Nullable Candidate account(int first, int count, int start, int end) {
        LabelRole label = role(start);
        if (label == LabelRole.OFFICE_ACCOUNT || label == LabelRole.CODE || label == LabelRole.QUANTITY) {
            return null;
        }
        boolean sure = label == LabelRole.ACCOUNT;
        boolean plain = label == LabelRole.PLAIN_ACCOUNT;
        boolean card = count >= SHORTEST_CARD && CARDS.isCard(chain, first, count, sure || plain);
        if (!card && !sure && !plain) {
            return null;
        }
        Standing standing = plain && !line.isInListOfPeople() ? Standing.IF_ABOUT_PERSON : Standing.PERSONAL;
        String value = chain.text(first, count);
        if (card && isFree(start, end) && !SocialCreditCode.isValid(value)) {
            if (CARDS.isCard(chain, first, count, false) && label != LabelRole.WEAK_CODE) {
                return personal(PersonalDataKind.BANK_CARD, start, end, value);
            }
            if (sure || plain) {
                return new Candidate(PersonalDataKind.BANK_CARD, start, end, value, standing);
            }
        }
        return (sure || plain) && isFree(start, end)
                ? new Candidate(PersonalDataKind.BANK_ACCOUNT, start, end, value, standing)
                : null;
    }

    /** Several numbers written without a gap: only an identity number is certain enough to be cut out of a longer run. */
    private void searchInside(int group) {
        int last = chain.first(group + 1) - IdentityNumbers.LENGTH;
        for (int i = chain.first(group); i <= last; ) {
            char check = chain.digit(i + IdentityNumbers.LENGTH - 1);
            if (IDENTITIES.isValid(chain, i, check)) {
                int end = chain.place(i + IdentityNumbers.LENGTH - 1) + 1;
                String value = chain.text(i, IdentityNumbers.LENGTH);
                line.found(personal(PersonalDataKind.ID_CARD, chain.place(i), end, value));
                i += IdentityNumbers.LENGTH;
            } else {
                i++;
            }
        }
    }
}
