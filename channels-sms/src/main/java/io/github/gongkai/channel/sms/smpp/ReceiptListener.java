package io.github.gongkai.channel.sms.smpp;

import io.github.gongkai.channel.sms.gateway.OptOut;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Takes what the centre delivers: receipts, and people who opt out. What is not kept safe is not acknowledged. Thread-safe. */
final class ReceiptListener implements MessageReceiverListener {
    private static final Pattern ID = Pattern.compile("(?i)\\bid:([^ ]{1,65})");
    private static final Pattern STAT = Pattern.compile("(?i)\\bstat:([^ ]{1,16})");
    private static final byte UCS_2 = 8;

    private final ReceiptFolder folder;

    ReceiptListener(ReceiptFolder folder) {
        this.folder = folder;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        byte[] body = message.getShortMessage() == null ? new byte[0] : message.getShortMessage();
        boolean kept;
        if (message.isSmscDeliveryReceipt()) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            Matcher id = ID.matcher(text);
            Matcher stat = STAT.matcher(text);
            kept = !id.find() || !stat.find() || folder.keep(ReceiptFolder.Kind.RECEIPT, id.group(1), stat.group(1));
        } else {
            Charset charset =
                    message.getDataCoding() == UCS_2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
            kept = !OptOut.isAskedFor(new String(body, charset))
                    || folder.keep(ReceiptFolder.Kind.OPT_OUT, message.getSourceAddr(), "");
        }
        if (!kept) {
            throw new ProcessRequestException("no room", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
