package io.github.gongkai.channel.sms.testing;

/**
 * A message that a simulator took. Immutable; its text form shows no text and hides the number's middle.
 *
 * @param reference the client's own, empty if the call had none
 * @param number eleven digits
 * @param template code of the template, empty for free text
 * @param text the free text, or the template's values as JSON
 * @param id what the simulator calls it
 */
public record TakenMessage(String reference, String number, String template, String text, String id) {
    @Override
    public String toString() {
        return "TakenMessage[" + reference + ", " + number.substring(0, 3) + "****" + number.substring(7) + ", " + id
                + "]";
    }
}
