package io.github.gongkai.channel.wechat;

import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** In which order publications stand in one draft (多图文顺序): as they were given, but what interprets another comes right after it. */
final class ArticleOrder {
    private ArticleOrder() {}

    /** Their positions in the list, in the order of the draft. */
    static List<Integer> of(List<Publication> publications) {
        Set<PublicationId> there = publications.stream().map(Publication::id).collect(Collectors.toSet());
        Set<Integer> ordered = new LinkedHashSet<>();
        for (int i = 0; i < publications.size(); i++) {
            if (interpretedBy(publications.get(i)).stream().noneMatch(there::contains)) {
                ordered.add(i);
                PublicationId document = publications.get(i).id();
                IntStream.range(0, publications.size())
                        .filter(other -> interpretedBy(publications.get(other)).contains(document))
                        .forEach(ordered::add);
            }
        }
        // Two that interpret each other have no beginning: they stay where they were.
        IntStream.range(0, publications.size()).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static Set<PublicationId> interpretedBy(Publication publication) {
        return publication.links().stream()
                .filter(link -> link.kind() == PublicationLink.Kind.INTERPRETS)
                .map(PublicationLink::target)
                .collect(Collectors.toSet());
    }
}
