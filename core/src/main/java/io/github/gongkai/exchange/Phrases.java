package io.github.gongkai.exchange;

import com.google.common.collect.ImmutableSet;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.ParseStatus;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the phrases of cells and says what was not understood of them. Catalogs repeat the same wording row after row, so equal
 * wordings share one value. Used by one thread.
 */
final class Phrases {
    private static final int REMEMBERED = 2_000;

    private final Findings findings;
    private final ContentElements elements = new ContentElements();
    private final Shared<Audience> audiences = new Shared<>();
    private final Map<Set<?>, Set<?>> sets = new HashMap<>();
    private final Map<String, TimeLimitPhrase> limits = remembered();
    private final Map<String, LegalBasisPhrase> bases = remembered();
    private final Map<String, BodyPhrase> bodies = remembered();
    private final Map<String, CarrierPhrase> carriers = remembered();

    Phrases(Findings findings) {
        this.findings = findings;
    }

    private static <T> Map<String, T> remembered() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    List<ContentElement> elements(String content) {
        return elements.of(content);
    }

    @Nullable
    TimeLimitPhrase limit(String text, Supplier<SourceLocation> place) {
        TimeLimitPhrase phrase = read(text, limits, TimeLimitPhrase::parse);
        if (phrase != null) {
            rest("IMP-008", "IMP-009", phrase.status(), phrase.rest(), place);
        }
        return phrase;
    }

    @Nullable
    LegalBasisPhrase basis(String text, Supplier<SourceLocation> place) {
        LegalBasisPhrase phrase = read(text, bases, LegalBasisPhrase::parse);
        if (phrase != null) {
            rest("IMP-010", "IMP-010", phrase.status(), phrase.rest(), place);
        }
        return phrase;
    }

    @Nullable
    BodyPhrase body(String text, Supplier<SourceLocation> place) {
        BodyPhrase phrase = read(text, bodies, BodyPhrase::parse);
        if (phrase != null) {
            rest("IMP-011", "IMP-011", phrase.status(), phrase.rest(), place);
        }
        return phrase;
    }

    @Nullable
    CarrierPhrase carriers(String text, Supplier<SourceLocation> place) {
        CarrierPhrase phrase = read(text, carriers, CarrierPhrase::parse);
        if (phrase != null) {
            phrase.ambiguous().forEach(option -> findings.add("IMP-012", place.get(), option));
        }
        return phrase;
    }

    /** The audience that rows which tick the same have in common. */
    Audience one(Audience audience) {
        return audiences.one(audience);
    }

    /** The set that rows which tick the same have in common. */
    <E extends Enum<E>> Set<E> one(Set<E> ticked) {
        @SuppressWarnings("unchecked") // equal sets that are not empty hold the same kind, and an empty one any
        Set<E> one = (Set<E>) sets.computeIfAbsent(ticked, ImmutableSet::copyOf);
        return one;
    }

    private static <T> @Nullable T read(String text, Map<String, T> remembered, Function<String, T> parse) {
        return text.isBlank() ? null : remembered.computeIfAbsent(text, parse);
    }

    private void rest(String unparsed, String partly, ParseStatus status, String rest, Supplier<SourceLocation> place) {
        if (status == ParseStatus.UNPARSED) {
            findings.add(unparsed, place.get(), rest);
        } else if (!rest.isBlank()) {
            findings.add(partly, place.get(), rest);
        }
    }
}
