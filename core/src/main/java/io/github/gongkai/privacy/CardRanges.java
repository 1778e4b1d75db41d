package io.github.gongkai.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Issuers' ranges of bank cards (发卡行标识), from {@code card-ranges.tsv}. Immutable. */
final class CardRanges {
    private record Range(int from, int to, int digits, List<Integer> lengths, boolean alone) {}

    private final List<Range> ranges = new ArrayList<>();

    CardRanges() {
        for (List<String> row : Tables.read("card-ranges.tsv", 4)) {
            List<Integer> lengths = Arrays.stream(row.get(2).split(",", -1))
                    .map(Integer::valueOf)
                    .toList();
            ranges.add(new Range(
                    Integer.parseInt(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    row.get(0).length(),
                    lengths,
                    row.get(3).equals("alone")));
        }
    }

    /** Whether digits have an issuer's first digits and length, and the right check digit. */
    boolean isCard(DigitChain chain, int first, int count, boolean labelled) {
        for (Range range : ranges) {
            if (labelled || range.alone()) {
                int prefix = chain.number(first, range.digits());
                if (prefix >= range.from()
                        && prefix <= range.to()
                        && range.lengths().contains(count)) {
                    return isLuhn(chain, first, count);
                }
            }
        }
        return false;
    }

    private static boolean isLuhn(DigitChain chain, int first, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int digit = chain.digit(first + count - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
