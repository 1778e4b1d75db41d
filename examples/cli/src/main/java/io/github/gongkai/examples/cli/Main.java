package io.github.gongkai.examples.cli;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.channel.ChannelSetupException;
import io.github.gongkai.exchange.UnreadableInputException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code gongkai} command. */
@Command(
        name = "gongkai",
        mixinStandardHelpOptions = true,
        version = "gongkai 0.1.0-SNAPSHOT",
        header = "基层政务公开标准化规范化工具 / standardised disclosure of grassroots government affairs",
        synopsisSubcommandLabel = "命令/COMMAND",
        commandListHeading = "%n命令 / Commands:%n",
        optionListHeading = "%n选项 / Options:%n",
        exitCodeListHeading = "%n退出码 / Exit codes:%n",
        exitCodeList = {
            "0:正常 / fine",
            "1:发现问题达到 --fail-on 级别，或不得发布 / findings, or the gate blocks",
            "2:用法错误或文件无法读取 / wrong usage or unreadable input",
            "3:投递或系统问题 / a delivery or system problem"
        },
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            ValidateCommand.class,
            ScreenCommand.class,
            ParseCommand.class,
            DeadlineCommand.class,
            PreviewCommand.class,
            PublishCommand.class,
            InspectCommand.class,
            StatusCommand.class,
            ChannelsCommand.class,
            RulesCommand.class,
            DeliverCommand.class,
            RetryCommand.class,
            ConfirmCommand.class,
            DiscardCommand.class,
            WithdrawCommand.class,
            DoctorCommand.class
        })
public final class Main implements Runnable {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "出错时显示调用栈 / show the stack trace of an error")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private final InputStream input;

    Main(InputStream input) {
        this.input = input;
    }

    /** Standard input, as bytes: its encoding is UTF-8 whatever the locale. */
    InputStream input() {
        return input;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "请指定命令 / a command is needed");
    }

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(System.in, out, err, TypedArguments.of(args)));
    }

    /** Runs a command line; for {@link #main} and for tests. */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main(in);
        CommandLine line = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> main.report(e, err))
                .setParameterExceptionHandler((e, rest) -> {
                    err.println(e.getMessage());
                    err.println("用法见 / see: " + e.getCommandLine().getCommandName() + " --help");
                    return ExitCode.USAGE;
                })
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Main::date);
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "“" + text + "”不是日期，应为 YYYY-MM-DD / not a date, expected YYYY-MM-DD");
        }
    }

    private int report(Exception e, PrintWriter err) {
        if (debug) {
            e.printStackTrace(err);
        }
        if (e instanceof UsageException
                || e instanceof UnreadableInputException
                || e instanceof ChannelSetupException) {
            err.println(oneLine(e));
            return ExitCode.USAGE;
        }
        boolean known = e instanceof GongkaiException || e instanceof java.io.IOException;
        err.println((known ? "系统问题 / system problem: " : "程序错误，请报告 / a bug, please report: ") + oneLine(e));
        return ExitCode.SYSTEM;
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage();
        return (message == null ? e.getClass().getSimpleName() : message).replaceAll("\\s+", " ");
    }
}
