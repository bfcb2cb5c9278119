#!/bin/sh
# Puts together the parts that the array of slurm.sh has made. BAGIAN is the number of parts.
#SBATCH --job-name=maklumat-merge
#SBATCH --cpus-per-task=2
set -eu
: "${SITUS:?folder yang memuat standards/ / the folder that holds standards/}"
: "${HASIL:?folder hasil / the folder for the site}"

maklumat merge -C "$SITUS" -o "$HASIL" -j "${SLURM_CPUS_PER_TASK:-1}" "$HASIL.bagian/${BAGIAN:-8}"/*
