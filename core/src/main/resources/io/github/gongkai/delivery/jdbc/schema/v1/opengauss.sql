-- The delivery ledger of Gongkai, version 1, for openGauss 3 to 6, in its PostgreSQL compatibility. Reviewed, not tested on a server.
create table if not exists gongkai_delivery (
    id varchar(43) not null primary key,
    publication varchar(1000) not null,
    revision integer not null,
    channel varchar(200) not null,
    operation varchar(20) not null,
    lane varchar(20) not null,
    created_at timestamp with time zone not null,
    media_type varchar(200),
    title text,
    body text,
    attachments text,
    notes text,
    payload_sha256 varchar(64),
    state varchar(40) not null,
    attempts integer not null,
    uncertain boolean not null,
    ticket bigint not null,
    due_at timestamp with time zone,
    remote_reference varchar(4000),
    url text,
    reason_code varchar(40),
    reason_message text,
    changed_at timestamp with time zone not null,
    version bigint not null
);
create index if not exists gongkai_delivery_publication on gongkai_delivery (publication, revision);
create index if not exists gongkai_delivery_state on gongkai_delivery (state, changed_at);
create index if not exists gongkai_delivery_reference on gongkai_delivery (channel, remote_reference);
-- What db-scheduler keeps.
create table if not exists scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index if not exists scheduled_tasks_priority on scheduled_tasks (priority, execution_time);
create index if not exists scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index if not exists scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
