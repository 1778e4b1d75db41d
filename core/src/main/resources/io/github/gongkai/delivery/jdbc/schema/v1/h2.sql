-- The delivery ledger of Gongkai, version 1, for H2. Each statement may run twice.
create table if not exists gongkai_delivery (
    id varchar(43) not null primary key,
    publication varchar(1000) not null,
    revision integer not null,
    channel varchar(200) not null,
    operation varchar(20) not null,
    lane varchar(20) not null,
    created_at timestamp(6) with time zone not null,
    media_type varchar(200),
    title varchar(100000),
    body clob,
    attachments clob,
    notes clob,
    payload_sha256 varchar(64),
    state varchar(40) not null,
    attempts integer not null,
    uncertain boolean not null,
    ticket bigint not null,
    due_at timestamp(6) with time zone,
    remote_reference varchar(4000),
    url varchar(4000),
    reason_code varchar(40),
    reason_message varchar(4000),
    changed_at timestamp(6) with time zone not null,
    version bigint not null
);
create index if not exists gongkai_delivery_publication on gongkai_delivery (publication, revision);
create index if not exists gongkai_delivery_state on gongkai_delivery (state, changed_at);
create index if not exists gongkai_delivery_reference on gongkai_delivery (channel, remote_reference);
-- What db-scheduler keeps.
create table if not exists scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index if not exists scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
create index if not exists scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index if not exists scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
