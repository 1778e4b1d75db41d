package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelType;
import io.github.gongkai.channel.SpiVersion;
import java.io.IOException;
import java.util.List;

import static io.github.gongkai.channel.tck.Trial.demand;

/** What a plugin says of itself, and how it is found. */
final class DescriptorRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule(
                    "D-1",
                    "描述信息每次相同，不触及对端",
                    "the descriptor is the same each time and touches nothing",
                    DescriptorRules::stable),
            new ConformanceRule(
                    "D-2",
                    "渠道类型与插件版本写法正确，不占用保留名",
                    "type and version are well formed, the type is not reserved",
                    DescriptorRules::wellFormed),
            new ConformanceRule(
                    "D-3", "按本主机能运行的接口版本编译", "compiled against a version that runs here", DescriptorRules::runnable),
            new ConformanceRule(
                    "D-4",
                    "接口版本在编译时写入插件",
                    "the interface version is written into the plugin by the compiler",
                    DescriptorRules::versionFolded),
            new ConformanceRule(
                    "D-5", "在类路径上能被发现", "found on the class path, by its service file", DescriptorRules::inServiceFile),
            new ConformanceRule(
                    "D-6",
                    "在模块路径上能被发现",
                    "found on the module path, by its module declaration",
                    DescriptorRules::inModule));

    private DescriptorRules() {}

    private static void stable(Trial trial) {
        long before = trial.remote().traffic();
        ChannelDescriptor first = trial.descriptor();
        ChannelDescriptor second = trial.descriptor();
        demand(first != null, "descriptor() 返回 null (gives null)");
        demand(first.equals(second), "两次 descriptor() 不同 (two calls differ): " + first + " / " + second);
        demand(trial.remote().traffic() == before, "descriptor() 触及了对端 (touched the far end)");
    }

    @SuppressWarnings("ConstantValue") // a plugin is not bound by our null marks
    private static void wellFormed(Trial trial) {
        ChannelDescriptor descriptor = trial.descriptor();
        ChannelType type = descriptor.type();
        demand(type != null, "没有渠道类型 (no type)");
        demand(
                descriptor.version() != null && !descriptor.version().isBlank(),
                "没有插件版本，请在 descriptor 中填写 (no version of the plugin)");
        boolean ours = trial.provider().getClass().getPackageName().startsWith("io.github.gongkai.");
        demand(ours || !type.isReserved(), "渠道类型 " + type + " 是保留名，请以厂商名开头 (reserved: put the vendor's name in front)");
    }

    private static void runnable(Trial trial) {
        SpiVersion plugin = trial.descriptor().compiledAgainst();
        demand(
                SpiVersion.current().canRun(plugin),
                "插件按接口版本 " + plugin + " 编译，本主机为 " + SpiVersion.current() + " (the host cannot run that version)");
    }

    private static void versionFolded(Trial trial) throws IOException {
        for (ClassFile file : ClassFile.withNeighbours(trial.provider().getClass())) {
            demand(
                    !file.calls(SpiVersion.class, "current"),
                    file.name()
                            + " 调用 SpiVersion.current()，得到的是主机的版本；应写 new SpiVersion(SpiVersion.MAJOR, SpiVersion.MINOR)"
                            + " (asks the host's version at run time)");
        }
    }

    private static void inServiceFile(Trial trial) throws IOException {
        Class<?> plugin = trial.provider().getClass();
        demand(
                PluginPlace.listedInServiceFile(plugin),
                PluginPlace.SERVICE_FILE + " 中没有 " + plugin.getName() + " (the service file does not list it)");
    }

    private static void inModule(Trial trial) throws IOException {
        Class<?> plugin = trial.provider().getClass();
        boolean provided = PluginPlace.descriptor(plugin)
                .orElseThrow(() -> new NotJudged(
                        "插件没有 module-info，作为自动模块由服务文件发现，见 D-5 (no module-info: as an automatic module D-5 is enough)"))
                .provides()
                .stream()
                .anyMatch(provides -> provides.service().equals(PluginPlace.SERVICE)
                        && provides.providers().contains(plugin.getName()));
        demand(provided, "module-info 没有 provides ... with " + plugin.getName() + " (the module does not provide it)");
    }
}
