package io.github.gongkai.process;

import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One disclosure from drafting to the archive (公开办件): what, in which state, cleared by whom, and how it came there. Moved by
 * {@link DisclosureProcess} only; a host that stores cases builds them again with the constructor. Immutable.
 *
 * @param subject the document or meeting
 * @param publication what the public is to read; null while it is not composed
 * @param state where it stands
 * @param clearance what it has been cleared by
 * @param authors all who wrote its content; none of them may review or approve it
 * @param history every move, oldest first
 */
public record DisclosureCase(
        DisclosureSubject subject,
        @Nullable Publication publication,
        DisclosureState state,
        Clearance clearance,
        Set<ActorId> authors,
        List<StateChange> history) {
    /** Copies the collections. */
    public DisclosureCase {
        authors = Set.copyOf(authors);
        history = List.copyOf(history);
    }

    /** A new draft. */
    public static DisclosureCase draft(DisclosureSubject subject, @Nullable Publication publication) {
        return new DisclosureCase(
                subject, publication, DisclosureState.DRAFTED, Clearance.NONE, Set.of(subject.drafter()), List.of());
    }

    /** Key of the disclosure. */
    public PublicationId id() {
        return subject.id();
    }

    /** Digest of the content as it stands: review and approval cover exactly this. */
    public String contentDigest() {
        return CanonicalDigest.ofContent(subject, publication);
    }

    /** Whether it went out with steps left out that were not made up for since. */
    public boolean isReleasedByForce() {
        return clearance.force() != null;
    }

    /** Every forced release there ever was, oldest first, whatever came of it. */
    public List<ForcedRelease> forces() {
        return clearance.forces();
    }

    /** The same with new content and one author more. */
    DisclosureCase withContent(DisclosureSubject newSubject, @Nullable Publication newPublication, ActorId author) {
        Set<ActorId> all = new HashSet<>(authors);
        all.add(author);
        all.add(newSubject.drafter());
        return new DisclosureCase(newSubject, newPublication, state, clearance, all, history);
    }

    DisclosureCase withClearance(Clearance newClearance) {
        return new DisclosureCase(subject, publication, state, newClearance, authors, history);
    }

    DisclosureCase moved(StateChange change) {
        List<StateChange> longer = new ArrayList<>(history);
        longer.add(change);
        return new DisclosureCase(subject, publication, change.to(), clearance, authors, longer);
    }
}
