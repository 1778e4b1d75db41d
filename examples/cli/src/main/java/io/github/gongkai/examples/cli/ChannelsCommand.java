package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ConfigProperty;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gongkai channels}: what is installed, and the settings each plugin knows. */
@Command(
        name = "channels",
        mixinStandardHelpOptions = true,
        description = {"列出已安装的渠道及其配置项", "Lists the installed channels and their settings"})
final class ChannelsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Gongkai gongkai = Gongkai.builder().build()) {
            for (ChannelDescriptor plugin : gongkai.channels().plugins()) {
                print(plugin, out);
            }
            gongkai.channels().problems().forEach(problem -> out.println("! " + problem));
            return gongkai.channels().problems().isEmpty() ? ExitCode.FINE : ExitCode.SYSTEM;
        }
    }

    private static void print(ChannelDescriptor plugin, PrintWriter out) {
        out.printf("%s  版本 %s  接口 %s%n", plugin.type(), plugin.version(), plugin.compiledAgainst());
        out.printf("  能力 %s%n", plugin.capabilities());
        for (ConfigProperty property : plugin.properties()) {
            String mark = property.required() ? "必填" : "选填";
            String value = property.defaultValue() == null ? "" : "，默认 " + property.defaultValue();
            out.printf(
                    "  %-16s %s%s%s  %s%n",
                    property.key(), mark, property.secret() ? "，保密" : "", value, property.description());
        }
    }
}
