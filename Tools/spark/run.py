"""What spark-submit is given to run."""

from corpus_job.job import main

main()
