package sample;

/** Ends its JVM when somebody asks it anything. */
class Mortal extends Server {
    @Override
    int answer() {
        System.out.println("somebody asked");
        Runtime.getRuntime().halt(3);
        return 0;
    }
}
