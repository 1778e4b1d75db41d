package io.github.gongkai.channel.wechat;

import java.time.Clock;

/**
 * All that the steps of one account share (账号). Its parts are thread-safe.
 *
 * @param settings as the operator gave them
 * @param limits what an article takes
 * @param clock the host's time
 * @param api the interface
 * @param uploads pictures on the platform
 * @param journal how far each delivery has come
 * @param joints drafts that carry several deliveries
 * @param entitlement what the account may do
 * @param outcomes what failures mean
 */
record Account(
        AccountSettings settings,
        WechatLimits limits,
        Clock clock,
        WechatApi api,
        Uploads uploads,
        Journal journal,
        Joints joints,
        Entitlement entitlement,
        Outcomes outcomes) {
    /** Sets the parts up over one connection; nothing is sent. */
    static Account of(AccountSettings settings, WechatLimits limits, Clock clock, PlatformHttp http) {
        AccountState state = new AccountState(settings.state());
        ErrorTable errors = ErrorTable.load();
        DailyQuota quota = new DailyQuota(state, clock);
        Journal journal = new Journal(state);
        WechatApi api = new WechatApi(http, new AccessTokens(settings, http, state, errors), quota, errors);
        return new Account(
                settings,
                limits,
                clock,
                api,
                new Uploads(settings, api, http, state, limits),
                journal,
                new Joints(state, journal),
                new Entitlement(settings.rights(), state, clock),
                new Outcomes(quota));
    }
}
