package io.github.gongkai;

import io.github.gongkai.DoctorReport.Condition;
import io.github.gongkai.DoctorReport.Finding;
import io.github.gongkai.catalog.GuidelinePack;
import io.github.gongkai.catalog.GuidelinePacks;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelProblem;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.SpiVersion;
import io.github.gongkai.delivery.DeliveryLedger;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.validation.DisclosureValidator;
import io.github.gongkai.validation.RuleProvider;
import io.github.gongkai.validation.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Examines a set-up library (体检): versions, plugins, channels, rules, packs, calendar, ledger, and whether the gate really
 * blocks what it must. Changes nothing, sends nothing. Not thread-safe; get one from {@link Gongkai#doctor()}.
 */
public final class Doctor {
    private static final int MOST_COUNTED = 10_000;

    private final Gongkai patient;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(Gongkai patient, LocalDate today) {
        this.patient = patient;
        this.today = today;
    }

    /** Examines everything; a part that fails is a finding, and the others are examined all the same. */
    public DoctorReport examine() {
        findings.clear();
        examine("versions", this::versions);
        examine("plugins", this::plugins);
        examine("channels", this::channels);
        examine("rules", this::rules);
        examine("packs", this::packs);
        examine("calendar", this::calendar);
        examine("ledger", this::ledger);
        examine("gate", this::gate);
        return new DoctorReport(findings);
    }

    private void examine(String area, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            add(area, Condition.BROKEN, "检查失败 (the examination failed): " + e);
        }
    }

    private void add(String area, Condition condition, String message) {
        findings.add(new Finding(area, condition, message));
    }

    private void versions() {
        String core = Doctor.class.getPackage().getImplementationVersion();
        add(
                "versions",
                Condition.SOUND,
                "gongkai-core " + (core == null ? "(unpacked)" : core) + "，渠道接口 (channel interface) "
                        + SpiVersion.current() + "，Java " + Runtime.version());
    }

    private void plugins() {
        Channels channels = patient.channels();
        if (channels.plugins().isEmpty()) {
            add("plugins", Condition.TO_LOOK_AT, "没有找到任何渠道插件，请把插件 jar 放到类路径或模块路径上 (no channel plugin found)");
        }
        for (ChannelDescriptor plugin : channels.plugins()) {
            add(
                    "plugins",
                    Condition.SOUND,
                    plugin.type() + " " + plugin.version() + "，按接口 (compiled against) " + plugin.compiledAgainst());
        }
        for (ChannelProblem problem : channels.problems()) {
            add("plugins", Condition.BROKEN, problem.toString());
        }
    }

    private void channels() {
        for (ChannelId id : patient.channels().ids()) {
            boolean inService = patient.channels().find(id).isPresent();
            add(
                    "channels",
                    inService ? Condition.SOUND : Condition.BROKEN,
                    id + (inService ? " 可用 (in service)" : " 未能打开或已隔离，原因见 plugins (not opened, or in quarantine)"));
        }
    }

    private void rules() {
        DisclosureValidator validator = patient.validator();
        List<String> valid = validator.ruleSets().stream()
                .filter(set -> set.isValidOn(today))
                .map(RuleSet::id)
                .toList();
        add(
                "rules",
                valid.isEmpty() ? Condition.BROKEN : Condition.SOUND,
                "规则 " + validator.rules().size() + " 条，今日适用的规则集 (rule sets in force) " + valid);
        for (RuleProvider.Problem problem : validator.problems()) {
            add("rules", Condition.BROKEN, "规则插件故障 (a rule plugin failed): " + problem);
        }
    }

    private void packs() {
        List<GuidelinePack> packs = GuidelinePacks.bundled().all();
        long valid = packs.stream().filter(pack -> pack.isValidOn(today)).count();
        add(
                "packs",
                valid == 0 ? Condition.BROKEN : Condition.SOUND,
                "标准指引 " + packs.size() + " 份，今日有效 " + valid + " 份 (guideline packs, in force)");
    }

    private void calendar() {
        boolean now = patient.deadlines().calendar().find(today).isPresent();
        boolean soon = patient.deadlines().calendar().find(today.plusMonths(3)).isPresent();
        String advice =
                now && soon ? "" : "；缺今日或三个月后的放假安排，届时期限无法判定，请补充 (facts are missing: due dates cannot be decided)";
        add(
                "calendar",
                !now ? Condition.BROKEN : soon ? Condition.SOUND : Condition.TO_LOOK_AT,
                patient.deadlines().calendar().id() + advice);
    }

    private void ledger() {
        DeliveryLedger ledger = patient.ledger();
        List<String> counts = new ArrayList<>();
        boolean parked = false;
        for (DeliveryState state : DeliveryState.values()) {
            int count = ledger.listByState(state, MOST_COUNTED).size();
            if (count > 0) {
                counts.add(state.label() + " " + count + (count == MOST_COUNTED ? "+" : ""));
                parked |= state.isParked();
            }
        }
        int divergent = ledger.listDivergent(MOST_COUNTED).size();
        add(
                "ledger",
                parked || divergent > 0 ? Condition.TO_LOOK_AT : Condition.SOUND,
                "台账可读 (readable)：" + (counts.isEmpty() ? "空 (empty)" : String.join("，", counts))
                        + (divergent == 0 ? "" : "；各渠道不一致的公开信息 (publications that differ by channel) " + divergent));
    }

    private void gate() {
        new GateProof(patient)
                .results()
                .forEach((expected, kept) -> add(
                        "gate",
                        kept ? Condition.SOUND : Condition.BROKEN,
                        expected + (kept ? "：是 (yes)" : "：否！请勿发布，并报告 (NO: publish nothing, and report it)")));
    }
}
