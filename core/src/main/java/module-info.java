/** The standard: model, import, validation, process, channel SPI, delivery. */
module io.github.gongkai.core {
    requires com.fasterxml.aalto;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.github.kagkarlsson.scheduler;
    requires com.google.common;
    requires static com.h2database;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires transitive jakarta.validation;
    requires transitive java.sql;
    requires java.xml;
    requires static org.apache.pdfbox;
    requires static org.apache.pdfbox.io;
    requires org.dhatim.fastexcel;
    requires org.hibernate.validator;
    requires org.jsoup;
    requires static transitive org.jspecify;
    requires org.codehaus.stax2;
    requires org.slf4j;

    exports io.github.gongkai;
    exports io.github.gongkai.body;
    exports io.github.gongkai.calendar;
    exports io.github.gongkai.catalog;
    exports io.github.gongkai.channel;
    exports io.github.gongkai.channel.sandbox;
    exports io.github.gongkai.channel.tck;
    exports io.github.gongkai.delivery;
    exports io.github.gongkai.delivery.jdbc;
    exports io.github.gongkai.delivery.testing;
    exports io.github.gongkai.exchange;
    exports io.github.gongkai.notice;
    exports io.github.gongkai.privacy;
    exports io.github.gongkai.process;
    exports io.github.gongkai.publication;
    exports io.github.gongkai.report;
    exports io.github.gongkai.standard;
    exports io.github.gongkai.validation;
    exports io.github.gongkai.validation.constraints;

    // The validation provider reads the fields of the records and makes the constraint validators.
    opens io.github.gongkai.catalog to
            org.hibernate.validator;
    opens io.github.gongkai.internal.validation to
            org.hibernate.validator;
    opens io.github.gongkai.publication to
            org.hibernate.validator;
    opens io.github.gongkai.standard to
            org.hibernate.validator;

    uses io.github.gongkai.channel.PublicationChannelProvider;
    uses io.github.gongkai.validation.RuleProvider;
}
