package io.github.gongkai.channel.sms.audience;

import io.github.gongkai.channel.sms.recipient.RecipientSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The people of one list, each once (接收名单): eight octets for each, a million in 8 MB. Its text form holds counts only. Immutable.
 */
public final class Audience {
    private final long[] numbers;
    private final int invalid;
    private final int repeated;
    private final int optedOut;

    private Audience(long[] numbers, int invalid, int repeated, int optedOut) {
        this.numbers = numbers;
        this.invalid = invalid;
        this.repeated = repeated;
        this.optedOut = optedOut;
    }

    /** Nobody. */
    public static Audience none() {
        return new Audience(new long[0], 0, 0, 0);
    }

    /**
     * Reads a list through: drops what is no mobile number, repetitions, and people who opted out.
     *
     * @throws IOException if the list cannot be read
     */
    public static Audience read(RecipientSource source, LongPredicate optedOut) throws IOException {
        Reader reader = new Reader(optedOut);
        source.read(reader::take);
        return new Audience(
                Arrays.copyOf(reader.numbers, reader.size), reader.invalid, reader.repeated, reader.optedOut);
    }

    private static final class Reader {
        private final LongPredicate refuses;
        private final LongTable seen = new LongTable();
        private long[] numbers = new long[1024];
        private int size;
        private int invalid;
        private int repeated;
        private int optedOut;

        Reader(LongPredicate refuses) {
            this.refuses = refuses;
        }

        void take(String entry) {
            long number = NumberForm.parse(entry);
            if (number == NumberForm.NONE) {
                invalid += entry.isBlank() ? 0 : 1;
            } else if (!seen.add(number, 0)) {
                repeated++;
            } else if (refuses.test(number)) {
                optedOut++;
            } else {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, size * 2);
                }
                numbers[size++] = number;
            }
        }
    }

    /** How many people. */
    public int size() {
        return numbers.length;
    }

    /** The one at this place of the list, from 0: eleven digits. */
    public long at(int place) {
        return numbers[place];
    }

    /** Entries that are no mobile number. */
    public int invalid() {
        return invalid;
    }

    /** Entries that repeat another. */
    public int repeated() {
        return repeated;
    }

    /** People who opted out. */
    public int optedOut() {
        return optedOut;
    }

    /** How many people by the operator that gave their number out; those of no known prefix too. */
    public Map<Operator, Integer> byOperator(NumberPrefixes prefixes) {
        Map<Operator, Integer> counts = new EnumMap<>(Operator.class);
        for (long number : numbers) {
            counts.merge(prefixes.of(number), 1, Integer::sum);
        }
        return counts;
    }

    @Override
    public String toString() {
        return "Audience[" + numbers.length + " people, " + invalid + " invalid, " + repeated + " repeated, " + optedOut
                + " opted out]";
    }
}
