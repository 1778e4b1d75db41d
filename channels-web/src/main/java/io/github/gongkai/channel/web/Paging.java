package io.github.gongkai.channel.web;

/**
 * Which of the pages of a list this is. Immutable.
 *
 * @param number from 1
 * @param count at least 1
 */
record Paging(int number, int count) {
    boolean hasPrevious() {
        return number > 1;
    }

    boolean hasNext() {
        return number < count;
    }

    String previous() {
        return Site.fileOf(number - 1);
    }

    String next() {
        return Site.fileOf(number + 1);
    }
}
