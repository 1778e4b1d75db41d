package io.github.gongkai;

import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.channel.CallAllowance;
import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.ChannelsBuilder;
import io.github.gongkai.channel.InboundCall;
import io.github.gongkai.channel.InboundReply;
import io.github.gongkai.channel.PublicationChannelProvider;
import io.github.gongkai.delivery.ChannelRate;
import io.github.gongkai.delivery.ChannelRates;
import io.github.gongkai.delivery.DeliveryListener;
import io.github.gongkai.delivery.DeliverySettings;
import io.github.gongkai.delivery.Enqueued;
import io.github.gongkai.delivery.Lane;
import io.github.gongkai.delivery.Publisher;
import io.github.gongkai.delivery.Receipts;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryLedger;
import io.github.gongkai.delivery.jdbc.JdbcDeliveryWorker;
import io.github.gongkai.delivery.jdbc.WorkerOptions;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Reading;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.notice.SourceMap;
import io.github.gongkai.process.ContentFindings;
import io.github.gongkai.process.Gate;
import io.github.gongkai.process.ProcessFigures;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.DisclosureValidator;
import io.github.gongkai.validation.Policy;
import io.github.gongkai.validation.ValidationReport;
import io.github.gongkai.validation.ValidationRequest;
import io.github.gongkai.validation.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The door of the library (公开): reads catalogs and publications, judges them, and carries what passes to the public through
 * channels. Everything done here can be done with the parts it hands out. Thread-safe; make one, keep it, close it.
 *
 * <pre>{@code
 * try (Gongkai gongkai = Gongkai.builder()
 *         .channel("site", "web", Map.of("directory", "site", "siteName", "青禾县人民政府"))
 *         .ledger(Path.of("ledger"))
 *         .build()) {
 *     ValidationReport report = gongkai.validate(gongkai.readCatalog(Path.of("catalog.xlsx")));
 * }
 * }</pre>
 */
public final class Gongkai implements AutoCloseable {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Locale locale;
    private final @Nullable LocalDate judgedOn;
    private final Clock clock;
    private final Deadlines deadlines;
    private final DisclosureValidator validator;
    private final Channels channels;
    private final OpenLedger ledger;
    private final DeliverySettings delivery;
    private final Publisher publisher;
    private final SendingCheck sendingCheck;

    private Gongkai(Builder builder, Channels channels, OpenLedger ledger) {
        this.locale = builder.locale;
        this.judgedOn = builder.judgedOn;
        this.clock = builder.clock;
        this.deadlines = new Deadlines(builder.calendar);
        this.validator = DisclosureValidator.builder(builder.clock)
                .calendar(builder.calendar)
                .build();
        this.channels = channels;
        this.ledger = ledger;
        this.sendingCheck = new SendingCheck(this::judge);
        this.delivery = DeliverySettings.of(channels, builder.clock)
                .withGate(sendingCheck)
                .withListener(builder.listener)
                .withRates(ChannelRates.of(builder.rates));
        this.publisher = new Publisher(delivery, ledger.ledger());
    }

    /** Begins with the statutory calendar, China's clock, Chinese texts, no channel and a ledger in memory. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a catalog (读取目录) from any format that is known.
     *
     * @throws io.github.gongkai.exchange.UnreadableInputException if the file as a whole cannot be read
     */
    public Reading<DisclosureCatalog> readCatalog(Path file) {
        return exchange().readCatalog(file, ReadOptions.DEFAULT.withLocale(locale));
    }

    /**
     * Reads publications (读取公开信息) from JSON or JSONL.
     *
     * @throws io.github.gongkai.exchange.UnreadableInputException if the file as a whole cannot be read
     */
    public Reading<List<Publication>> readPublications(Path file) {
        return exchange().readPublications(file, ReadOptions.DEFAULT.withLocale(locale));
    }

    /** The reader and writer of files. */
    public Exchange exchange() {
        return new Exchange();
    }

    /** Judges a catalog that was read (校验目录): the reader's notices become part of the report. */
    public ValidationReport validate(Reading<DisclosureCatalog> catalog) {
        return validator.validate(
                catalog.value(), catalog.sources(), request(Checkpoint.REVIEW).withImported(catalog.notices()));
    }

    /** Judges one publication at a moment of the work (发布前检查): may it go out, and if not, why not. */
    public ValidationReport judge(Publication publication, Checkpoint checkpoint) {
        return validator.validate(publication, SourceMap.pointersOnly(), request(checkpoint));
    }

    /**
     * The one gate (闸口) for screen, API, import and scheduler: judges a case by the steps it has taken and its content by the rules.
     */
    public Gate gate() {
        return new Gate(this::findings, Policy.STANDARD, ProcessFigures.standard(), NoticeTexts.of(locale));
    }

    private ContentFindings findings(Publication publication, Checkpoint checkpoint) {
        ValidationReport report = judge(publication, checkpoint);
        return new ContentFindings(report.notices(), report.verdict() == Verdict.CANNOT_DECIDE);
    }

    private ValidationRequest request(Checkpoint checkpoint) {
        ValidationRequest request = ValidationRequest.at(checkpoint).withLocale(locale);
        return judgedOn == null ? request : request.withDate(judgedOn);
    }

    /** The validator, for requests of one's own. */
    public DisclosureValidator validator() {
        return validator;
    }

    /** Reckons due dates (期限计算). */
    public Deadlines deadlines() {
        return deadlines;
    }

    /** The channels that were set up. */
    public Channels channels() {
        return channels;
    }

    /**
     * Judges a publication and, if it may go out, orders its delivery on all channels (发布). What was ordered before is not
     * ordered again. Nothing is sent before {@link #deliver}, {@link #worker} or another worker on the ledger does it.
     */
    public Submission publish(Publication publication) {
        return publish(publication, List.copyOf(channels.ids()));
    }

    /** As above, on some channels. */
    public Submission publish(Publication publication, List<ChannelId> on) {
        ValidationReport report = judge(publication, Checkpoint.PUBLISH);
        if (!report.verdict().allows()) {
            return new Submission(report, List.of());
        }
        sendingCheck.remember(List.of(publication));
        return new Submission(report, publisher.enqueue(publication, on));
    }

    /**
     * Judges several publications and, if all of them may go out, orders them as one thing on each channel that can make one of
     * them (合并发布): a document and its interpretation, or a digest, become one push of several articles. On the others they go
     * one by one. If one may not go out, none does.
     *
     * @return a submission for each publication, in their order
     */
    public List<Submission> publishTogether(List<Publication> publications, List<ChannelId> on) {
        List<ValidationReport> reports = publications.stream()
                .map(publication -> judge(publication, Checkpoint.PUBLISH))
                .toList();
        boolean allowed = reports.stream().allMatch(report -> report.verdict().allows());
        List<Enqueued> ordered = List.of();
        if (allowed) {
            sendingCheck.remember(publications);
            ordered = publisher.enqueueTogether(publications, on, Lane.PEOPLE);
        }
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < publications.size(); i++) {
            PublicationId id = publications.get(i).id();
            submissions.add(new Submission(
                    reports.get(i),
                    ordered.stream()
                            .filter(order ->
                                    order.delivery().order().publication().equals(id))
                            .toList()));
        }
        return List.copyOf(submissions);
    }

    /**
     * Sends what is due until nothing is, within a bounded time (投递).
     *
     * @return false if time ran out first
     */
    public boolean deliver(Duration most) {
        try (JdbcDeliveryWorker worker = worker(ledger.worker())) {
            return worker.runUntilIdle(most);
        }
    }

    /** A worker that serves the ledger from when it is started until it is stopped; for a process that goes on. */
    public JdbcDeliveryWorker worker(WorkerOptions options) {
        return new JdbcDeliveryWorker(delivery, ledger(), options);
    }

    /** Takes orders, withdrawals and decisions of persons. */
    public Publisher publisher() {
        return publisher;
    }

    /**
     * Hands a call from a channel's far end over (回执登记): the channel reads it, and what it tells goes into the ledger.
     *
     * @return what to answer
     * @throws GongkaiException if there is no such channel, or it failed over the call: answer with status 500
     * @throws UnsupportedOperationException if the channel takes no calls
     */
    public InboundReply receive(ChannelId channel, InboundCall call) {
        return new Receipts(delivery, ledger.ledger()).receive(channel, call);
    }

    /** What is owed and what happened (投递台账). */
    public JdbcDeliveryLedger ledger() {
        return ledger.ledger();
    }

    /** Examines the library as it is set up (体检). */
    public Doctor doctor() {
        return new Doctor(this, judgedOn == null ? LocalDate.ofInstant(clock.instant(), CHINA) : judgedOn);
    }

    boolean objectsToSending(String text) {
        return sendingCheck.objectsTo(text);
    }

    /** Closes channels and ledger. */
    @Override
    public void close() {
        try (ledger) {
            channels.close();
        }
    }

    /** Sets up the library; see {@link #builder()}. Not thread-safe. */
    public static final class Builder {
        private WorkingDayCalendar calendar = WorkingDayCalendar.statutory();
        private Clock clock = Clock.system(CHINA);
        private Locale locale = Locale.CHINA;
        private DeliveryListener listener = event -> {};
        private @Nullable LocalDate judgedOn;
        private @Nullable Path ledgerFile;
        private @Nullable DataSource database;
        private final Map<ChannelConfig, ChannelType> channels = new LinkedHashMap<>();
        private final Map<ChannelId, CallAllowance> allowances = new HashMap<>();
        private final Map<ChannelId, ChannelRate> rates = new HashMap<>();
        private final List<PublicationChannelProvider> providers = new ArrayList<>();

        private Builder() {}

        /** Counts working days by another calendar. */
        public Builder calendar(WorkingDayCalendar newCalendar) {
            calendar = newCalendar;
            return this;
        }

        /** Takes the time from another clock. */
        public Builder clock(Clock newClock) {
            clock = newClock;
            return this;
        }

        /** Judges as of a fixed day instead of the clock's today (null); for looking back, and for samples. */
        public Builder judgedOn(@Nullable LocalDate day) {
            judgedOn = day;
            return this;
        }

        /** Says notices in another language: English for {@code en}, Chinese for every other. */
        public Builder locale(Locale newLocale) {
            locale = newLocale;
            return this;
        }

        /** Tells somebody of each change of a delivery. */
        public Builder listener(DeliveryListener newListener) {
            listener = newListener;
            return this;
        }

        /** Keeps the ledger in an H2 file, created when missing; needs {@code com.h2database:h2}. */
        public Builder ledger(Path file) {
            ledgerFile = file;
            return this;
        }

        /**
         * Keeps the ledger in the host's database, which stays the host's to close: PostgreSQL where several machines share
         * the work. Missing tables are created.
         */
        public Builder ledger(DataSource newDatabase) {
            database = newDatabase;
            return this;
        }

        /** Knows a channel plugin that is not found by itself. */
        public Builder provider(PublicationChannelProvider provider) {
            providers.add(provider);
            return this;
        }

        /**
         * Opens a channel.
         *
         * @param id the host's name for it
         * @param type the plugin
         * @param settings what the plugin declares
         */
        public Builder channel(String id, String type, Map<String, String> settings) {
            channels.put(new ChannelConfig(new ChannelId(id), settings), new ChannelType(type));
            return this;
        }

        /** Allows the calls of one channel another deadline and another number at once than usual. */
        public Builder allowance(String channel, CallAllowance allowance) {
            allowances.put(new ChannelId(channel), allowance);
            return this;
        }

        /** Publishes on one channel no faster than this. */
        public Builder rate(String channel, ChannelRate rate) {
            rates.put(new ChannelId(channel), rate);
            return this;
        }

        /**
         * Opens everything.
         *
         * @throws io.github.gongkai.channel.ChannelSetupException with all problems of all channels' settings
         */
        public Gongkai build() {
            ChannelsBuilder setup = Channels.builder(clock);
            providers.forEach(setup::addProvider);
            channels.forEach((config, type) -> {
                CallAllowance own = allowances.get(config.id());
                if (own == null) {
                    setup.open(type, config);
                } else {
                    setup.open(type, config, own);
                }
            });
            Channels opened = setup.build();
            try {
                return new Gongkai(this, opened, OpenLedger.of(database, ledgerFile));
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        }
    }
}
