package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.wechat.testing.WeChatSimulator;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own whose eight threads ask for the token at once, and print its digest. */
final class TokenProcess {
    private static final int THREADS = 8;

    private TokenProcess() {}

    static Process start(WeChatSimulator far, Path state) throws IOException {
        // Surefire runs these tests on the module path: both paths are the class path of the child.
        String path = Stream.of(System.getProperty("java.class.path"), System.getProperty("jdk.module.path"))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path + File.pathSeparator + ownClasses(),
                TokenProcess.class.getName(),
                far.address().toString(),
                state.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Patched into the module in the build, so on neither path. */
    private static String ownClasses() {
        return Stream.of("target/test-classes", "target/classes")
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Asks for the token; when a line comes in, makes calls with it; each time prints the tokens' digests. */
    public static void main(String[] args) throws Exception {
        AccountSettings account = new AccountSettings(
                "wxsimulated0000001",
                new Secret("simulated-app-secret"),
                URI.create(args[0]),
                null,
                Duration.ofSeconds(20),
                Path.of("unused"),
                Path.of(args[1]),
                AccountRights.PUBLISH,
                null);
        Clock clock = Clock.systemUTC();
        AccountState state = new AccountState(account.state());
        PlatformHttp http = new PlatformHttp(account.address(), null, account.timeout());
        AccessTokens tokens = new AccessTokens(account, http, state, ErrorTable.load());
        WechatApi api = new WechatApi(http, tokens, new DailyQuota(state, clock), ErrorTable.load());
        CallDeadline deadline = new CallDeadline(clock, clock.instant().plusSeconds(50));
        together(() -> tokens.current(deadline));
        if (System.in.read() < 0) {
            throw new IllegalStateException("nobody is there");
        }
        together(() -> {
            api.drafts(0, deadline);
            return tokens.current(deadline);
        });
        System.exit(0);
    }

    private static void together(Callable<Secret> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, code -> {
            Thread thread = new Thread(code);
            thread.setDaemon(true);
            return thread;
        });
        List<Future<Secret>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            answers.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return work.call();
            }));
        }
        for (Future<Secret> answer : answers) {
            System.out.println(UploadFile.sha256(answer.get().value()));
        }
        threads.shutdownNow();
    }
}
