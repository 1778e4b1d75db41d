package io.github.gongkai.channel;

/**
 * One thing wrong with a channel's settings. Never holds a secret's value. Immutable.
 *
 * @param key setting concerned
 * @param message what is wrong and how to mend it
 */
public record ConfigProblem(String key, String message) {
    @Override
    public String toString() {
        return key + ": " + message;
    }
}
