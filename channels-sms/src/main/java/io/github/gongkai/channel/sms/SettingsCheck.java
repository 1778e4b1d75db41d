package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelDescriptor;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.audience.FrequencyLimit;
import io.github.gongkai.channel.sms.audience.QuietHours;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.text.MessageKind;
import io.github.gongkai.channel.sms.text.SmsLimits;
import io.github.gongkai.channel.sms.text.SmsTemplate;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything wrong with the settings of one channel, at once (渠道设置检查), the chosen gateways' own included. Used once. */
final class SettingsCheck {
    private static final int MOST_PARTS = 7;

    /** Room that a template must leave for a title and a body's name. */
    private static final int LEAST_ROOM = 16;

    private final ChannelConfig config;
    private final SmsLimits limits;
    private final GatewayShelf shelf;
    private final Set<String> hosts;
    private final List<ConfigProblem> problems;
    private final Set<String> wrong;

    SettingsCheck(
            ChannelConfig config,
            ChannelDescriptor descriptor,
            SmsLimits limits,
            GatewayShelf shelf,
            Set<String> hosts) {
        this.config = config;
        this.limits = limits;
        this.shelf = shelf;
        this.hosts = hosts;
        this.problems = new ArrayList<>(descriptor.check(config));
        this.wrong = problems.stream().map(ConfigProblem::key).collect(Collectors.toSet());
    }

    List<ConfigProblem> problems() {
        checkGateways();
        checkTemplate(SmsSettings.template(config));
        checkMaxParts();
        refuse(
                SmsSettings.LINK_BASE,
                base -> base.matches("https?://[^\\s\\p{Cntrl}【】{}]+(\\{(id|code)}[^\\s\\p{Cntrl}【】{}]*)?"),
                "应为以 http:// 或 https:// 开头的网址，其中至多一处 {id} 或 {code} (an address)");
        checkLists();
        refuse(
                SmsSettings.QUIET_HOURS,
                hours -> QuietHours.parse(hours).isPresent(),
                "应为起止时间，例如 21:00-08:00 (quiet hours)");
        refuse(
                SmsSettings.FREQUENCY,
                limits -> FrequencyLimit.parse(limits).isPresent(),
                "应为 条数/时长，例如 1/PT1M,5/P1D，至多 31 天 (a number, a stroke, a duration)");
        refuse(SmsSettings.KIND, kind -> MessageKind.ofCode(kind).isPresent(), "应为 notice 或 promotion");
        refuse(SmsSettings.PRICE, price -> price.matches("[0-9]{1,3}(\\.[0-9]{1,4})?"), "应为每条的价格，单位元，例如 0.045");
        return List.copyOf(problems);
    }

    private void refuse(ConfigProperty property, Predicate<String> good, String message) {
        config.find(property)
                .filter(value -> !wrong.contains(property.key()))
                .filter(good.negate())
                .ifPresent(value -> problems.add(new ConfigProblem(property.key(), message)));
    }

    private void checkLists() {
        for (ConfigProperty list : List.of(SmsSettings.RECIPIENTS, SmsSettings.OPT_OUTS)) {
            refuse(
                    list,
                    name -> SmsSettings.hostName(name).map(hosts::contains).orElse(true),
                    "宿主系统没有提供这个名单，现有 " + hosts + " (no such list of the host)");
        }
        boolean sends = SmsSettings.gateways(config).stream().anyMatch(id -> !id.equals("sandbox"));
        if (sends && config.find(SmsSettings.RECIPIENTS).isEmpty()) {
            problems.add(new ConfigProblem(SmsSettings.RECIPIENTS.key(), "真正发送时必须填写手机号名单 (is required)"));
        }
    }

    private void checkGateways() {
        List<String> ids = SmsSettings.gateways(config);
        if (ids.isEmpty()) {
            problems.add(new ConfigProblem(SmsSettings.TRANSPORT.key(), "至少写一个网关 (name a gateway)"));
        }
        ids.forEach(id -> problems.addAll(shelf.problems(id, config, wrong)));
        List<GatewayDescriptor> chosen = shelf.chosen(ids);
        GatewayDemands demands = new GatewayDemands(chosen, config);
        String signature = config.find(SmsSettings.SIGNATURE).orElse("");
        if (!signature.isEmpty()) {
            problems.addAll(demands.signatureProblems(signature));
            refuse(
                    SmsSettings.SIGNATURE,
                    text -> text.matches("[\\p{IsHan}A-Za-z0-9]*"),
                    "只能是汉字、字母和数字，不带【】等括号和空格，括号由系统加上 (no brackets)");
        }
        problems.addAll(demands.templateProblems(SmsSettings.template(config), signature, config));
    }

    private void checkTemplate(SmsTemplate template) {
        if (!template.unknownVariables().isEmpty()) {
            problem("没有这些变量：" + template.unknownVariables() + "，可用的有 " + SmsTemplate.VARIABLES);
        }
        if (template.wording().matches("(?s).*[【】].*")) {
            problem("不能含【】，签名由系统加上 (no second signature)");
        }
        if (!template.has("title")) {
            problem("必须有 {title}，否则读者不知道公开了什么");
        }
        if (!new PersonalDataScanner().withContacts().scan(template.fixedText()).isEmpty()) {
            problem("模板中有个人信息，例如手机号；联系方式请用单位座机 (personal data in the template)");
        }
        if (template.has("link") && config.find(SmsSettings.LINK_BASE).isEmpty()) {
            problems.add(new ConfigProblem(SmsSettings.LINK_BASE.key(), "模板中有 {link}，必须填写全文网址"));
        }
    }

    private void problem(String message) {
        problems.add(new ConfigProblem(SmsSettings.TEMPLATE.key(), message));
    }

    private void checkMaxParts() {
        if (wrong.contains(SmsSettings.MAX_PARTS.key())) {
            return;
        }
        int parts = Integer.parseInt(config.find(SmsSettings.MAX_PARTS).orElseThrow());
        if (parts < 1 || parts > MOST_PARTS) {
            problems.add(new ConfigProblem(SmsSettings.MAX_PARTS.key(), "应为 1 至 " + MOST_PARTS + " 的整数"));
            return;
        }
        String fixed = config.find(SmsSettings.SIGNATURE).orElse("")
                + SmsSettings.template(config).fixedText()
                + config.find(SmsSettings.LINK_BASE).orElse("");
        if (fixed.length() + LEAST_ROOM > limits.capacity(parts)) {
            problems.add(
                    new ConfigProblem(SmsSettings.MAX_PARTS.key(), "签名、模板与网址已占满 " + parts + " 条短信，放不下标题；请缩短模板或放宽条数"));
        }
    }
}
