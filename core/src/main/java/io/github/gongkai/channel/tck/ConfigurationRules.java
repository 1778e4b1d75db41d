package io.github.gongkai.channel.tck;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelConfigurationException;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.tck.RemoteSimulator.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static io.github.gongkai.channel.tck.Trial.demand;

/** Settings: refused whole, secrets kept. */
final class ConfigurationRules {
    static final List<ConformanceRule> RULES = List.of(
            new ConformanceRule("C-1", "一次报出全部配置问题", "all problems at once", ConfigurationRules::allAtOnce),
            new ConformanceRule(
                    "C-2",
                    "validate 不接受的，open 也不接受，问题相同",
                    "open refuses what validate refuses, with the same problems",
                    ConfigurationRules::openAgrees),
            new ConformanceRule(
                    "C-3",
                    "密钥不出现在任何文本与异常中",
                    "no secret in any text form or exception",
                    ConfigurationRules::secretsStaySilent),
            new ConformanceRule("C-4", "密钥不出现在日志中", "no secret in the log", ConfigurationRules::secretsStayOutOfLogs),
            new ConformanceRule("C-5", "不认识的设置项要报出", "unknown keys are reported", ConfigurationRules::unknownKeys),
            new ConformanceRule(
                    "C-6",
                    "validate 与 open 不触及对端",
                    "validate and open do not touch the far end",
                    ConfigurationRules::noGreeting));

    private static final String UNKNOWN = "tck-unknown-setting";
    private static final String CANARY = "zq-secret-canary-7";

    private ConfigurationRules() {}

    private static void allAtOnce(Trial trial) {
        ChannelConfig broken = broken(trial);
        Set<String> wrong = new TreeSet<>();
        for (ConfigProperty property : trial.descriptor().properties()) {
            boolean mistyped = broken.values().containsKey(property.key());
            boolean missing = property.required() && broken.find(property).isEmpty();
            if (mistyped || missing) {
                wrong.add(property.key());
            }
        }
        if (wrong.size() < 2) {
            throw new NotJudged("可能出错的设置项不足两个 (fewer than two settings can be wrong)");
        }
        Set<String> missed = new TreeSet<>(wrong);
        missed.removeAll(keys(trial.provider().validate(broken)));
        demand(missed.isEmpty(), "配置中有问题的 " + wrong + "，没有报出 " + missed + " (problems not reported at once)");
    }

    private static void openAgrees(Trial trial) {
        List<ConfigProblem> none = trial.provider().validate(trial.subject().validConfig());
        demand(none.isEmpty(), "正确的配置被拒 (valid settings are refused): " + none);
        List<ChannelConfig> refused = List.of(broken(trial), withUnknown(trial)).stream()
                .filter(config -> !trial.provider().validate(config).isEmpty())
                .toList();
        if (refused.isEmpty()) {
            throw new NotJudged("validate 什么都接受，由 C-1、C-5 判定 (validate takes everything)");
        }
        for (ChannelConfig config : refused) {
            Set<String> expected = keys(trial.provider().validate(config));
            try {
                trial.open(config);
                throw Trial.broken("open 接受了 validate 拒绝的配置，问题在 (open took settings with problems in) " + expected);
            } catch (ChannelConfigurationException e) {
                demand(
                        keys(e.problems()).equals(expected),
                        "open 报出 " + keys(e.problems()) + "，validate 报出 " + expected + " (they differ)");
            }
        }
    }

    private static void unknownKeys(Trial trial) {
        Set<String> reported = keys(trial.provider().validate(withUnknown(trial)));
        demand(reported.contains(UNKNOWN), "没有报出不认识的设置项 (unknown key not reported): " + UNKNOWN);
    }

    private static void noGreeting(Trial trial) {
        long before = trial.remote().traffic();
        trial.provider().validate(trial.subject().validConfig());
        trial.open();
        demand(trial.remote().traffic() == before, "打开渠道时触及了对端 (opening touched the far end)");
    }

    private static void secretsStaySilent(Trial trial) {
        Set<String> secrets = secrets(trial);
        for (String text : everythingSaid(trial)) {
            for (String secret : secrets) {
                demand(!text.contains(secret), "密钥出现在文本中 (a secret shows in): " + text.replace(secret, "******"));
            }
        }
    }

    private static void secretsStayOutOfLogs(Trial trial) {
        if (trial.subject().logLines().isEmpty()) {
            throw new NotJudged("测试没有提供日志，见 ChannelSubject.logLines (the test gives no log)");
        }
        everythingSaid(trial);
        Set<String> secrets = secrets(trial);
        for (String line : trial.subject().logLines().orElse(List.of())) {
            for (String secret : secrets) {
                demand(
                        !line.contains(secret),
                        "密钥出现在日志中 (a secret shows in the log): " + line.replace(secret, "******"));
            }
        }
    }

    /** All that the plugin says while its settings are wrong, right, and the far end faulty. */
    private static List<String> everythingSaid(Trial trial) {
        List<String> said = new ArrayList<>();
        ChannelConfig leaky = withCanaries(trial);
        said.add(leaky.toString());
        said.add(trial.provider().validate(leaky).toString());
        try {
            said.add(trial.open(leaky).toString());
        } catch (RuntimeException e) {
            said.add(Trial.textOf(e));
        }
        said.add(trial.provider().toString());
        PublicationChannel channel = trial.open();
        said.add(channel.toString());
        for (Fault fault : Fault.values()) {
            if (fault == Fault.NONE
                    || (fault != Fault.SILENT && trial.remote().faults().contains(fault))) {
                try {
                    said.add(trial.publish(channel, trial.attempt(), fault).toString());
                } catch (RuntimeException e) {
                    said.add(Trial.textOf(e));
                }
            }
        }
        return said;
    }

    private static Set<String> secrets(Trial trial) {
        ChannelConfig valid = trial.subject().validConfig();
        Set<String> secrets = trial.descriptor().properties().stream()
                .filter(ConfigProperty::secret)
                .flatMap(property -> valid.find(property).stream())
                .filter(value -> value.length() >= 4)
                .collect(Collectors.toCollection(TreeSet::new));
        secrets.add(CANARY);
        return secrets;
    }

    /** Nothing required is given, and what has a form has the wrong one. */
    private static ChannelConfig broken(Trial trial) {
        Map<String, String> values = new TreeMap<>();
        for (ConfigProperty property : trial.descriptor().properties()) {
            String wrong = mistyped(property.type());
            if (wrong != null && !property.secret()) {
                values.put(property.key(), wrong);
            }
        }
        return new ChannelConfig(trial.subject().validConfig().id(), values);
    }

    private static ChannelConfig withUnknown(Trial trial) {
        return with(trial.subject().validConfig(), Map.of(UNKNOWN, CANARY));
    }

    private static ChannelConfig withCanaries(Trial trial) {
        Map<String, String> canaries = new TreeMap<>(Map.of(UNKNOWN, CANARY));
        trial.descriptor().properties().stream()
                .filter(ConfigProperty::secret)
                .forEach(property -> canaries.put(property.key(), CANARY));
        return with(broken(trial), canaries);
    }

    private static ChannelConfig with(ChannelConfig config, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(config.values());
        values.putAll(more);
        return new ChannelConfig(config.id(), values);
    }

    private static @Nullable String mistyped(ConfigProperty.Type type) {
        return switch (type) {
            case INTEGER, BOOLEAN, DURATION, URL -> "not such a value";
            case TEXT, DIRECTORY, FILE -> null;
        };
    }

    private static Set<String> keys(List<ConfigProblem> problems) {
        return problems.stream().map(ConfigProblem::key).collect(Collectors.toCollection(TreeSet::new));
    }
}
