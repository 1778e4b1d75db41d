package io.github.gongkai.catalog;

import io.github.gongkai.GongkaiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A collection of guideline packs (标准指引): those that come with the library, or those together with a host's own. Immutable
 * and thread-safe.
 */
public final class GuidelinePacks {
    private final List<GuidelinePack> packs;

    private GuidelinePacks(Collection<GuidelinePack> packs) {
        this.packs = List.copyOf(packs);
    }

    /** The packs of the pilot's eight domains that come with the library. Reads them anew with each call. */
    public static GuidelinePacks bundled() {
        List<GuidelinePack> packs = new ArrayList<>();
        try (BufferedReader index = resource("index.txt")) {
            for (String name : index.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList()) {
                try (Reader reader = resource(name)) {
                    packs.add(read(name, reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(packs);
    }

    private static BufferedReader resource(String name) {
        InputStream stream = GuidelinePacks.class.getResourceAsStream("packs/" + name);
        if (stream == null) {
            throw new GongkaiException("the list of packs names " + name + ", which is missing");
        }
        // A decoder, not a charset: broken bytes are an error, not a replacement character.
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    }

    /**
     * Reads one pack from its text form.
     *
     * @param file name for messages
     * @throws GongkaiException for a text that is not a pack, naming file and line
     * @throws IOException if the reader fails
     */
    public static GuidelinePack read(String file, Reader text) throws IOException {
        return GuidelinePackReader.read(file, text);
    }

    /**
     * A collection of these packs.
     *
     * @throws GongkaiException if an id is used twice, a successor is missing or begins too early, or two packs of one domain
     *     hold on the same day
     */
    public static GuidelinePacks of(Collection<GuidelinePack> packs) {
        Map<PackId, GuidelinePack> byId = new LinkedHashMap<>();
        for (GuidelinePack pack : packs) {
            if (byId.put(pack.id(), pack) != null) {
                throw new GongkaiException("two packs have the id " + pack.id());
            }
        }
        for (GuidelinePack pack : packs) {
            checkSuccessor(pack, byId);
            for (GuidelinePack other : packs) {
                if (!pack.id().equals(other.id())
                        && pack.domain().code().equals(other.domain().code())
                        && overlap(pack, other)) {
                    throw new GongkaiException("the packs " + pack.id() + " and " + other.id()
                            + " hold on the same day; end one with valid-to before the other begins");
                }
            }
        }
        return new GuidelinePacks(packs);
    }

    private static void checkSuccessor(GuidelinePack pack, Map<PackId, GuidelinePack> byId) {
        PackId successor = pack.successor();
        if (successor == null) {
            return;
        }
        GuidelinePack next = byId.get(successor);
        LocalDate end = pack.validTo();
        if (next == null) {
            throw new GongkaiException("the successor of pack " + pack.id() + " is missing: " + successor);
        }
        if (end == null || !next.validFrom().isAfter(end)) {
            throw new GongkaiException("pack " + pack.id() + " must end before its successor " + successor + " begins");
        }
    }

    private static boolean overlap(GuidelinePack one, GuidelinePack other) {
        return one.isValidOn(other.validFrom()) || other.isValidOn(one.validFrom());
    }

    /** All packs, in order. */
    public List<GuidelinePack> all() {
        return packs;
    }

    /** The pack with this id. */
    public Optional<GuidelinePack> find(PackId id) {
        return packs.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The pack that is the yardstick for a domain on a day; the pilot's code or a later one. */
    public Optional<GuidelinePack> forDomain(DomainCode domain, LocalDate day) {
        return packs.stream().filter(p -> p.covers(domain) && p.isValidOn(day)).findFirst();
    }
}
