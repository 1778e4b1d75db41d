package io.github.gongkai.examples.benchmarks.faults;

/**
 * Plays faults and prints what became of the deliveries; ends with an error if a promise is broken. Arguments: what to play
 * ({@code kill}, {@code disk}, {@code three}, {@code sends}, {@code clock}, {@code database}) and how often or how many.
 */
public final class DeliveryFaults {
    private static final int KILOBYTES = 1200;

    private DeliveryFaults() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[1]);
        KilledProcesses processes = new KilledProcesses(System.out);
        switch (args[0]) {
            case "kill" -> {
                processes.kill(count, true);
                processes.kill(count, false);
            }
            case "disk" -> processes.disk(count, KILOBYTES);
            case "three" -> {
                processes.three(count, true);
                processes.three(count, false);
            }
            case "sends" -> new FaultySends(System.out).sends(count);
            case "clock" -> new FaultySends(System.out).clock(count);
            case "database" -> new FaultySends(System.out).database(count);
            default -> throw new IllegalArgumentException("kill, disk, three, sends, clock or database: " + args[0]);
        }
    }
}
