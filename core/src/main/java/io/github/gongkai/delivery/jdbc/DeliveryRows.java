package io.github.gongkai.delivery.jdbc;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.delivery.DeliveryOrder;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.internal.delivery.PayloadJson;
import io.github.gongkai.publication.PublicationId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A delivery as a row, and back. */
final class DeliveryRows {
    private DeliveryRows() {}

    static void bindOrder(Parameters to, DeliveryOrder order) throws SQLException {
        to.text(order.publication().value())
                .number(order.revision())
                .text(order.channel().value())
                .text(order.operation().code())
                .text(order.lane().code())
                .instant(order.createdAt());
    }

    static void bindPayload(Parameters to, @Nullable FrozenPayload frozen) throws SQLException {
        if (frozen == null) {
            to.text(null).text(null).text(null).text(null).text(null).text(null);
            return;
        }
        ChannelPayload payload = frozen.payload();
        to.text(payload.mediaType())
                .text(payload.title())
                .text(payload.body())
                .text(PayloadJson.attachments(payload))
                .text(PayloadJson.notes(payload))
                .text(frozen.sha256());
    }

    static void bindProgress(Parameters to, DeliveryProgress progress) throws SQLException {
        DeliveryReason reason = progress.reason();
        RemoteReference reference = progress.reference();
        to.text(progress.state().code())
                .number(progress.attempts())
                .flag(progress.uncertain())
                .number(progress.ticket())
                .instant(progress.dueAt())
                .text(reference == null ? null : reference.value())
                .text(progress.url())
                .text(reason == null ? null : reason.code().code())
                .text(reason == null ? null : reason.message())
                .instant(progress.changedAt());
    }

    static void bindChange(Parameters to, Change change) throws SQLException {
        bindProgress(to, change.to());
        to.text(change.expected().id().toString()).number(change.expected().version());
    }

    static Delivery read(ResultSet row) throws SQLException {
        DeliveryOrder order = new DeliveryOrder(
                new PublicationId(row.getString("publication")),
                row.getInt("revision"),
                new ChannelId(row.getString("channel")),
                operation(row.getString("operation")),
                Lane.ofCode(row.getString("lane")),
                payload(row),
                requiredInstant(row, "created_at"));
        return new Delivery(order, progress(row), row.getLong("version"));
    }

    private static DeliveryProgress progress(ResultSet row) throws SQLException {
        String reference = row.getString("remote_reference");
        String reason = row.getString("reason_code");
        return new DeliveryProgress(
                DeliveryState.ofCode(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("uncertain"),
                row.getLong("ticket"),
                instant(row, "due_at"),
                reference == null ? null : new RemoteReference(reference),
                row.getString("url"),
                reason == null
                        ? null
                        : new DeliveryReason(DeliveryReason.Code.ofCode(reason), row.getString("reason_message")),
                requiredInstant(row, "changed_at"));
    }

    private static @Nullable FrozenPayload payload(ResultSet row) throws SQLException {
        String sha256 = row.getString("payload_sha256");
        if (sha256 == null || row.getString("body") == null) {
            return null; // nothing to send, or purged
        }
        ChannelPayload payload = new ChannelPayload(
                row.getString("media_type"),
                row.getString("title"),
                row.getString("body"),
                PayloadJson.readAttachments(row.getString("attachments")),
                PayloadJson.readNotes(row.getString("notes")));
        FrozenPayload frozen = PayloadJson.freeze(payload);
        if (!frozen.sha256().equals(sha256)) {
            throw new LedgerException(
                    "the payload of delivery " + row.getString("id")
                            + " is not what was enqueued: its SHA-256 differs; restore the row, or discard it",
                    null);
        }
        return frozen;
    }

    private static DeliveryOperation operation(String code) {
        return code.equals(DeliveryOperation.RETRACT.code()) ? DeliveryOperation.RETRACT : DeliveryOperation.PUBLISH;
    }

    private static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Binds the parameters of a statement one after the other. */
    static final class Parameters {
        private final PreparedStatement statement;
        private int last;

        Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        Parameters text(@Nullable String value) throws SQLException {
            statement.setString(++last, value);
            return this;
        }

        Parameters number(long value) throws SQLException {
            statement.setLong(++last, value);
            return this;
        }

        Parameters flag(boolean value) throws SQLException {
            statement.setBoolean(++last, value);
            return this;
        }

        Parameters instant(@Nullable Instant value) throws SQLException {
            statement.setObject(
                    ++last,
                    value == null ? null : value.atOffset(ZoneOffset.UTC),
                    java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            return this;
        }
    }
}
