package com.example.host;

import io.github.gongkai.channel.Channels;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

/** A host of its own: says which plugins it finds, also from the common pool. */
public final class ListPlugins {
    private ListPlugins() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        out.println("main " + found());
        out.println(
                "pool " + ForkJoinPool.commonPool().submit(ListPlugins::found).get());
        out.println("module " + Channels.class.getModule().isNamed());
    }

    private static String found() {
        try (Channels channels = Channels.builder(Clock.systemUTC()).build()) {
            return channels.plugins().stream()
                            .map(plugin -> plugin.type().value())
                            .collect(Collectors.joining(","))
                    + " " + channels.problems();
        }
    }
}
