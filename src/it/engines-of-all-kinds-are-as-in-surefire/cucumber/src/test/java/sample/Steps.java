package sample;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

public class Steps {
    private int count;

    @Given("{int} of them")
    public void some(int some) {
        count = some;
    }

    @When("{int} more come")
    public void more(int more) {
        count += more;
    }

    @Then("there are {int}")
    public void all(int all) {
        if (count != all) {
            throw new AssertionError(count + " and not " + all);
        }
    }
}
