package io.github.gongkai.channel.sms.smpp;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsParts;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Writes one message as submit_sm: UCS-2, a long one in joined parts, with our reference's first sixteen bits. Thread-safe. */
final class SmppSubmission {
    private static final byte JOINED = 0x40;
    private static final byte ORDINARY = 0;

    private final String source;
    private final boolean international;
    private final boolean hexIds;
    private final SmsLimits limits = SmsLimits.load();

    SmppSubmission(ChannelConfig settings) {
        this.source = settings.find(SmppGatewayProvider.SOURCE).orElseThrow();
        this.international = Boolean.parseBoolean(
                settings.find(SmppGatewayProvider.INTERNATIONAL).orElseThrow());
        this.hexIds =
                Boolean.parseBoolean(settings.find(SmppGatewayProvider.HEX_IDS).orElseThrow());
    }

    /** How many parts the centre has taken. */
    static final class Progress {
        private int taken;

        int taken() {
            return taken;
        }
    }

    /** Sends; the id is the last part's, for which alone a receipt is asked. */
    String send(SMPPSession session, MobileNumber number, SmsBatch part, Progress progress)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        String text = part.contentFor(part.recipients().get(0)).text();
        List<String> pieces = SmsParts.split(text, limits);
        int reference = reference(part.reference());
        String id = "";
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            id = session.submitShortMessage(
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.ISDN,
                            source,
                            international ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.ISDN,
                            international ? "86" + number.digits() : number.digits(),
                            new ESMClass(pieces.size() > 1 ? JOINED : ORDINARY),
                            ORDINARY,
                            ORDINARY,
                            null,
                            null,
                            new RegisteredDelivery(
                                    last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                            ORDINARY,
                            new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                            ORDINARY,
                            body(pieces, i, reference),
                            new OptionalParameter.Short(
                                    OptionalParameter.Tag.USER_MESSAGE_REFERENCE.code(), (short) reference))
                    .getMessageId();
            progress.taken++;
        }
        return normal(id);
    }

    private static byte[] body(List<String> pieces, int i, int reference) {
        byte[] text = pieces.get(i).getBytes(StandardCharsets.UTF_16BE);
        if (pieces.size() == 1) {
            return text;
        }
        return ByteBuffer.allocate(6 + text.length)
                .put(new byte[] {5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (i + 1)})
                .put(text)
                .array();
    }

    /** Some centres write the id in hexadecimal here and in decimal in the receipt. */
    private String normal(String id) {
        return hexIds && id.matches("[0-9A-Fa-f]{1,32}") ? new BigInteger(id, 16).toString() : id;
    }

    private static int reference(IdempotencyKey key) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(key.value())).getShort() & 0xffff;
    }
}
