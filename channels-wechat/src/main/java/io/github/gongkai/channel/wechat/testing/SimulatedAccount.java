package io.github.gongkai.channel.wechat.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account behind a {@link WeChatSimulator} (模拟账号): what it may do, and all that is in it. Thread-safe: one call at a time.
 */
public final class SimulatedAccount {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MANY = 100_000;

    private final String appId;
    private final String secret;
    private final Clock clock;
    final SimulatedTokens tokens;
    final Map<String, ArrayNode> drafts = new LinkedHashMap<>();
    final Map<String, PublishJob> jobs = new LinkedHashMap<>();
    final Map<String, MassMessage> messages = new LinkedHashMap<>();
    final Map<String, byte[]> materials = new LinkedHashMap<>();
    final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private LocalDate day;
    private boolean publishing = true;
    private boolean deleting = true;
    private boolean decidedAtOnce = true;
    private boolean addressKnown = true;
    private int verdict;
    private long lastId = 100_000_000;

    SimulatedAccount(String appId, String secret, Clock clock) {
        this.appId = appId;
        this.secret = secret;
        this.clock = clock;
        this.tokens = new SimulatedTokens(clock);
        this.day = today();
    }

    /** The account's AppID. */
    public String appId() {
        return appId;
    }

    /** The account's AppSecret. */
    public String secret() {
        return secret;
    }

    /** Whether the account has the right to publish and to mass-send; it has at first. */
    public synchronized SimulatedAccount mayPublish(boolean may) {
        publishing = may;
        return this;
    }

    /** Whether what is published can be deleted; it can at first. */
    public synchronized SimulatedAccount mayDelete(boolean may) {
        deleting = may;
        return this;
    }

    /** Whether the caller's address is on the IP list; it is at first. */
    public synchronized SimulatedAccount knowsAddress(boolean known) {
        addressKnown = known;
        return this;
    }

    /** Whether what is handed in is decided at once; it is at first. If not, {@link #settle} decides. */
    public synchronized SimulatedAccount decidesAtOnce(boolean atOnce) {
        decidedAtOnce = atOnce;
        return this;
    }

    /** What the platform decides from now on: a {@code publish_status}, 0 for published. */
    public synchronized SimulatedAccount decides(int status) {
        verdict = status;
        return this;
    }

    /** Calls of a path that the platform takes on a day. */
    public synchronized SimulatedAccount limit(String path, int calls) {
        limits.put(path, calls);
        return this;
    }

    /** Decides everything that is under way. */
    public synchronized void settle() {
        jobs.values().stream().filter(PublishJob::isUnderWay).forEach(job -> job.decide(verdict));
        messages.values().forEach(MassMessage::finish);
    }

    /** Makes every token invalid, as if another system had taken a plain one. */
    public synchronized void expireTokens() {
        tokens.forget();
    }

    /** A person presses 发表 in the console, for the oldest draft. */
    public synchronized void publishByHand() {
        String oldest = drafts.keySet().iterator().next();
        submit(oldest).decide(0);
    }

    /** Titles of all articles of the drafts in the box. */
    public synchronized List<String> draftTitles() {
        List<String> titles = new ArrayList<>();
        drafts.values()
                .forEach(articles -> articles.forEach(
                        article -> titles.add(article.path("title").asText())));
        return List.copyOf(titles);
    }

    /** Titles of what readers can see now. */
    public synchronized List<String> publishedTitles() {
        return jobs.values().stream()
                .flatMap(job -> job.visible().stream())
                .map(article -> article.path("title").asText())
                .toList();
    }

    /** Content of what readers can see now. */
    public synchronized List<String> publishedContent() {
        return jobs.values().stream()
                .flatMap(job -> job.visible().stream())
                .map(article -> article.path("content").asText())
                .toList();
    }

    /** Every hand-in and mass sending ever taken whose first article's source address contains this text. */
    public synchronized int taken(String inSourceUrl) {
        List<ArrayNode> all = new ArrayList<>();
        jobs.values().forEach(job -> all.add(job.articles()));
        messages.values().forEach(message -> all.add(message.articles()));
        return (int) all.stream()
                .filter(articles ->
                        articles.path(0).path("content_source_url").asText().contains(inSourceUrl))
                .count();
    }

    /** How many different files the account holds: pictures of texts and material. */
    public synchronized int uploads() {
        return materials.size() + pictures.size();
    }

    /** The id of the latest hand-in. */
    public synchronized Optional<String> latestPublishId() {
        return jobs.keySet().stream().reduce((first, second) -> second);
    }

    Optional<PublishJob> find(String publishId) {
        return Optional.ofNullable(jobs.get(publishId));
    }

    String nextId() {
        lastId++;
        return Long.toString(lastId);
    }

    /** The draft leaves the box. */
    PublishJob submit(String mediaId) {
        ArrayNode articles = drafts.remove(mediaId);
        if (articles == null) {
            throw new CallError(40007, "invalid media_id");
        }
        PublishJob job = new PublishJob(nextId(), articles);
        jobs.put(job.publishId(), job);
        if (decidedAtOnce) {
            job.decide(verdict);
        }
        return job;
    }

    MassMessage send(String mediaId, String clientId) {
        ArrayNode articles = drafts.remove(mediaId);
        if (articles == null) {
            throw new CallError(40007, "invalid media_id");
        }
        MassMessage message = new MassMessage(nextId(), clientId, articles);
        messages.put(message.id(), message);
        if (decidedAtOnce) {
            message.finish();
        }
        return message;
    }

    void demandRight(boolean deletion) {
        if (!publishing || (deletion && !deleting)) {
            throw new CallError(48001, "api unauthorized");
        }
    }

    void demandKnownAddress() {
        if (!addressKnown) {
            throw new CallError(40164, "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist");
        }
    }

    /** Counts a call of the day. */
    void count(String path) {
        if (!day.equals(today())) {
            day = today();
            used.clear();
        }
        if (used.getOrDefault(path, 0) >= limitOf(path)) {
            throw new CallError(45009, "reach max api daily quota limit");
        }
        used.merge(path, 1, Integer::sum);
    }

    int limitOf(String path) {
        return limits.getOrDefault(path, MANY);
    }

    int usedOf(String path) {
        return used.getOrDefault(path, 0);
    }

    Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
