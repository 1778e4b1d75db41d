package io.github.gongkai.internal.delivery;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliveryState;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's word that a delivery did its work (人工确认), where there is room for one. */
public final class Confirmation {
    private static final int LONGEST_ADDRESS = 2000;

    private Confirmation() {}

    /**
     * Where the delivery stands after the person's word.
     *
     * @throws GongkaiException if nothing about the delivery is left to a person, or the address is none
     */
    public static DeliveryProgress of(Delivery delivery, @Nullable String url, Instant now) {
        boolean publish = delivery.order().operation() == DeliveryOperation.PUBLISH;
        boolean open = switch (delivery.state()) {
            case NEEDS_DECISION -> true;
            case ACCEPTED -> publish;
            case IRREVOCABLE -> !publish;
            default -> false;
        };
        if (!open) {
            throw new GongkaiException("delivery " + delivery.id() + " (" + delivery
                    + ") cannot be confirmed: nothing about it is left to a person");
        }
        DeliveryReason reason = new DeliveryReason(DeliveryReason.Code.PERSON, "confirmed by a person");
        return delivery.progress()
                .withUncertain(false)
                .at(url == null ? null : address(url))
                .to(publish ? DeliveryState.PUBLISHED : DeliveryState.RETRACTED, reason, now);
    }

    private static String address(String url) {
        try {
            URI address = new URI(url.strip());
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && url.length() <= LONGEST_ADDRESS) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            // Its message would repeat whatever was typed; what was expected is said below.
        }
        throw new GongkaiException("not an address that readers could open; expected one that begins with https:// or"
                + " http:// and has at most " + LONGEST_ADDRESS + " characters");
    }
}
