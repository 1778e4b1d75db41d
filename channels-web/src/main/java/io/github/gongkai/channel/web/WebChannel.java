package io.github.gongkai.channel.web;

import io.github.gongkai.channel.AttachmentRef;
import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicityAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The opened channel: one folder. Threads of this channel wait for each other; another process, or another channel on the
 * same folder, makes an attempt {@code Deferred}. A reference names the publication, not the revision: retracting withdraws
 * whatever revision stands.
 */
final class WebChannel implements PublicationChannel {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final FailureReason BUSY =
            new FailureReason(Code.UNREACHABLE, "另一进程正在写入网站目录，稍后再试 (another writer holds the folder)");
    private static final FailureReason OUTDATED =
            new FailureReason(Code.CONTENT_REJECTED, "网站上已有更新的版本，旧版本不再发布 (a newer revision stands)");
    private static final FailureReason WITHDRAWN =
            new FailureReason(Code.CONTENT_REJECTED, "该版本已撤回，不能再次发布，请发布新版本 (withdrawn; publish a new revision)");
    private static final FailureReason NOT_PUBLIC =
            new FailureReason(Code.CONTENT_REJECTED, "公开属性不是主动公开，不能在网站发布 (not for proactive disclosure)");
    private static final FailureReason UNREADABLE =
            new FailureReason(Code.CONTENT_REJECTED, "无法读取待发布内容，应为 (payload must be) " + Page.MEDIA_TYPE);

    private final ReentrantLock turn = new ReentrantLock();
    private final HtmlSanitizer sanitizer;
    private final SiteFolder folder;
    private final Site site;
    private volatile boolean closed;

    WebChannel(SiteLook look, SiteFolder folder) throws IOException {
        this.folder = folder;
        this.sanitizer = new HtmlSanitizer(look.settings().baseUrl());
        this.site = new Site(look, folder);
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        requireOpen();
        return WebChannelProvider.CAPABILITIES;
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        requireOpen();
        AdaptedPage adapted = AdaptedPage.of(publication, sanitizer);
        return new ChannelPayload(
                Page.MEDIA_TYPE,
                publication.title(),
                adapted.page().toJson(),
                adapted.page().files().stream()
                        .map(file -> new AttachmentRef(file.name(), file.mediaType(), file.url(), file.sha256()))
                        .toList(),
                adapted.notes());
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        requireOpen();
        Page page;
        try {
            page = Page.trusted(payload, sanitizer);
        } catch (IOException e) {
            return new PublishOutcome.Rejected(UNREADABLE);
        }
        if (page.attribute() != null && page.attribute() != PublicityAttribute.PROACTIVE) {
            return new PublishOutcome.Rejected(NOT_PUBLIC);
        }
        turn.lock();
        try (SiteFolder.Lock lock = folder.tryLock().orElse(null)) {
            return lock == null ? new PublishOutcome.Deferred(BUSY, SOON) : put(page, context);
        } catch (IOException e) {
            // Some steps may be done; the key makes it safe to go through them again.
            return new PublishOutcome.Indeterminate(failed(e));
        } finally {
            turn.unlock();
        }
    }

    private PublishOutcome put(Page page, DeliveryContext context) throws IOException {
        Optional<Article> current = site.records().find(page.slug().value());
        RemoteReference reference = new RemoteReference(page.slug().value());
        if (current.isPresent()) {
            int standing = current.get().revision();
            if (current.get().page() == null && page.revision() <= standing) {
                return new PublishOutcome.Rejected(WITHDRAWN);
            } else if (page.revision() < standing) {
                // It was out before the newer one came: the same answer as then.
                return site.records().receipt(context.key()).isPresent()
                        ? published(reference)
                        : new PublishOutcome.Rejected(OUTDATED);
            }
        }
        site.put(Article.of(page), context.key());
        return published(reference);
    }

    private PublishOutcome published(RemoteReference reference) {
        return new PublishOutcome.Published(reference, site.urlOf(new Slug(reference.value())));
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        requireOpen();
        try {
            return site.records().receipt(context.key()).map(RemoteReference::new);
        } catch (IOException e) {
            throw new UncheckedIOException("the site's folder cannot be read", e);
        }
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        if (!Slug.isSlug(reference.value())) {
            return new RetractOutcome.AlreadyAbsent();
        }
        turn.lock();
        try (SiteFolder.Lock lock = folder.tryLock().orElse(null)) {
            return lock == null
                    ? new RetractOutcome.Deferred(BUSY, SOON)
                    : withdraw(new Slug(reference.value()), context);
        } catch (IOException e) {
            return new RetractOutcome.Indeterminate(failed(e));
        } finally {
            turn.unlock();
        }
    }

    private RetractOutcome withdraw(Slug slug, DeliveryContext context) throws IOException {
        Optional<Article> current = site.records().find(slug.value());
        if (current.isEmpty()) {
            return new RetractOutcome.AlreadyAbsent();
        }
        boolean standing = current.get().page() != null;
        // Also when it is withdrawn already: a crash may have left its page behind.
        site.put(current.get().retracted(), context.key());
        return standing ? new RetractOutcome.Retracted() : new RetractOutcome.AlreadyAbsent();
    }

    private static FailureReason failed(IOException cause) {
        return new FailureReason(
                Code.UNREACHABLE,
                "写入网站目录失败，请检查磁盘空间和权限 (cannot write: " + cause.getClass().getSimpleName() + ")");
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the channel is closed");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
